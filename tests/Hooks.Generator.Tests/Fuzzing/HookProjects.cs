namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>Projects whose hooks depend on more than their own lines.</summary>
internal static class HookProjects
{
    /// <summary>An assembly whose internals one name alone sees.</summary>
    public const string Friend = """
        #pragma warning disable CS0649
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]

        namespace Shown
        {
            internal static class Names { internal const string Symbol = "sync"; }
            internal struct Number { public int Value; }
            public struct Visible { public long Value; }
        }
        """;

    /// <summary>The files of each.</summary>
    public static string[][] All { get; } =
    [
        [
            """
            namespace Sample;

            internal static unsafe partial class FileHooks
            {
                [HookInitializer]
                internal static void Read() { }

                [Intercept("close")]
                private static partial int Close(int descriptor)
                {
            #if OTHER
                    Log.Line("close");
            #endif
                    return Next.Close(descriptor);
                }

            #if OTHER
                [Intercept("fsync")]
                private static partial int Sync(int descriptor) => Next.Sync(descriptor);
            #else
                [Intercept("fdatasync")]
                private static partial int Sync(int descriptor) => Next.Sync(descriptor);
            #endif
            }
            """,
            """
            namespace Sample;

            internal static unsafe partial class FileHooks
            {
                [Intercept(Names.Open)]
                [Intercept("open64", Aliases = Aliases.Ignore)]
                private static partial int Open(byte* path, Flags flags, Mode mode) => Next.Open(path, flags, mode);

                [Intercept("div")]
                private static partial Quotient Divide(int x, int y) => Next.Divide(x, y);

                private static string? Text { get; set; }
            }
            """,
            """
            using System.Runtime.InteropServices;

            namespace Sample;

            internal static class Names
            {
                internal const string Open = "open";

                internal static int One() => 1;
            }

            internal enum Flags : int { None = 0, Write = 1 << 1 }

            internal struct Mode
            {
                public uint Value { get => field; set { field = value; } }
            }

            [StructLayout(LayoutKind.Sequential)]
            internal struct Quotient { public int Whole; public int Rest; }
            """,
        ],
        [
            """
            using Number = System.Int32;
            using unsafe Buffer = byte*;

            internal static unsafe partial class Hooks1
            {
                internal static partial class Inner
                {
                    [Intercept("read")]
                    private static unsafe partial nint Read(Number descriptor, Buffer buffer, nuint count) => Next.Read(descriptor, buffer, count);
                }

                [Intercept(Shown.Names.Symbol)]
                private static partial void Sync() => Next.Sync();

                [Intercept("abs")]
                private static partial Shown.Number Absolute(Shown.Number number) => Next.Absolute(number);

                [Intercept("labs")]
                private static partial Shown.Visible Absolute(Shown.Visible number) => Next.Absolute(number);
            }
            """,
            """
            global using Size = nuint;
            global using static Constants;

            internal static class Constants { internal const string Write = "wri" + "te"; }

            namespace A
            {
                namespace B
                {
                    internal static unsafe partial class Hooks1
                    {
                        [Intercept(Write)]
                        internal static partial nint Write1(int descriptor, void* buffer, Size count) { return Next.Write1(descriptor, buffer, count); }

                        [HookInitializer] internal static void Begin() => Start = 3;

                        private static int Start = 1;
                    }
                }
            }
            """,
        ],
        [
            """
            namespace Sample;

            partial class C
            {
                [Intercept("f")] private static int F(string text) => Next.F(text);
                [Intercept("g")] private static partial int G(ref int x, T y) => Next.G(ref x, y);
                [Intercept("1")] internal static partial Missing H(int? x, [Obsolete] (int, int) y = default);
            }

            file partial class D { [Intercept("h")] private static partial void H() { void L() { } L(); } }

            partial class E<T> where T : struct { [Intercept("i")] private static partial void I() => Next.I(); [HookInitializer] static void J() { } }
            """,
            """
            namespace Sample
            {
                public struct T { public U Inner; public unsafe fixed byte Bytes[4]; }
                public struct U { public int* Pointer; public delegate* unmanaged<int, void> Function; }
            }
            """,
        ],
    ];
}
