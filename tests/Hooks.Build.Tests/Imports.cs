namespace Hooks.Build.Tests;

/// <summary>A hook library that says at its start what the process has.</summary>
internal static class Imports
{
    /// <summary>Weak imports, and the same by name.</summary>
    public const string Source = """
        internal static unsafe partial class H
        {
            [WeakImport("cos")] private static readonly delegate* unmanaged<double, double> s_cosine;
            [WeakImport("backtrace")] private static readonly delegate* unmanaged<void**, int, int> s_backtrace;
            [WeakImport("strlen")] private static readonly delegate* unmanaged<byte*, nuint> s_length;
            [WeakImport("no_such_function")] private static readonly delegate* unmanaged<int> s_nowhere;
            [WeakImport("stderr")] private static readonly void** s_stderr;
            [WeakImport("environ")] private static readonly byte*** s_environment;
            [WeakImport("no_such_datum")] private static readonly int* s_noDatum;

            [HookInitializer]
            internal static void Begin()
            {
                Errno.Value = 7;
                var cosine = s_cosine == null ? -1 : (int)s_cosine(0);
                var depth = -1;
                if (s_backtrace != null)
                {
                    var frames = stackalloc void*[16];
                    depth = s_backtrace(frames, 16) > 0 ? 1 : 0;
                }

                var nowhere = s_nowhere == null ? -1 : s_nowhere();
                Log.Line($"weak: cos {cosine} backtrace {depth} strlen {Length()} nowhere {nowhere} stderr {Count(s_stderr)} environ {Count((void**)s_environment)} datum {Count((void**)s_noDatum)}");

                // The program's dlerror reports nothing of these.
                var missing = Symbol.Find("no_such_function"u8) == null ? 0 : 1;
                var call = (delegate* unmanaged<byte*, nuint>)Symbol.Find("strlen"u8);
                fixed (byte* text = "four"u8)
                {
                    Log.Line($"found: strlen {(int)call(text)} stderr {Count((void**)Symbol.Find("stderr"u8))} environ {Same(Symbol.Find("environ"u8), s_environment)} cos {Same(Symbol.Find("cos"u8), s_cosine)} missing {missing} part {(Symbol.Find("strlength"u8.Slice(0, 6)) != null ? 1 : 0)} errno {Errno.Value}");
                }
            }

            private static int Length()
            {
                fixed (byte* text = "abc"u8)
                {
                    return s_length == null ? -1 : (int)s_length(text);
                }
            }

            private static int Count(void** datum) => datum == null ? -1 : *datum == null ? 0 : 1;

            private static int Same(void* one, void* other) => one == other ? 1 : 0;

            [Intercept("close")]
            private static partial int Close(int file) => Next.Close(file);
        }
        """;
}
