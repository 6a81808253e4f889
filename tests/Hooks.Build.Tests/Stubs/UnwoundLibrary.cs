using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>Hooks with every kind of stub, and what they call next.</summary>
internal sealed class UnwoundLibrary : IDisposable
{
    private const string Hooks = """
        internal static unsafe partial class H
        {
            private static int s_calls;
            [Intercept("thrower")] private static partial int Thrower(int x) => Next.Thrower(x);
            [Intercept("framed_thrower")] private static partial int FramedThrower(int x) { var r = Next.FramedThrower(x); s_calls++; return r; }
            [Intercept("blocker")] private static partial int Blocker(int x) => Next.Blocker(x);
            [Intercept("framed_blocker")] private static partial int FramedBlocker(int x) { var r = Next.FramedBlocker(x); s_calls++; return r; }
            [Intercept("passed")] private static partial int Passed(int x) => Next.Passed(x);
            [Intercept("late")] private static partial int Late(int x) { s_calls++; return Next.Late(x); }
            [Intercept("identified")] private static partial int Identified(int x) { s_calls = SystemCall.GetThreadId(); return Next.Identified(x); }
            [Intercept("listed")] private static partial int Listed(int x, VaList list) { s_calls++; return listed_next(x, &list); }
            [System.Runtime.InteropServices.DllImport("*")] private static extern int listed_next(int x, void* list);
            [Intercept("nobodys")] private static partial int Nobodys(int x) { s_calls++; return Next.Nobodys(x); }
        }
        """;

    private readonly TaskBuild _build;

    public UnwoundLibrary(string architecture)
    {
        Target = NativeTarget.Of(architecture);
        _build = new TaskBuild { Architecture = architecture }.WithHooks(Hooks);
        Assert.Equal("", _build.Build());
        Next = Target.CompileCpp(Source("unwinding_next.cpp"), this["libnext.so"], "-shared", "-fPIC");
    }

    /// <summary>Its processor.</summary>
    public NativeTarget Target { get; }

    /// <summary>The library with its symbols.</summary>
    public string Hooked => this["libhooks.so.dbg"];

    /// <summary>What the hooks call next.</summary>
    public string Next { get; }

    /// <summary>The path of a file beside it.</summary>
    public string this[string file] => _build[file];

    /// <summary>The path of a file of the tests.</summary>
    public static string Source(string file) => Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", file);

    /// <inheritdoc/>
    public void Dispose() => _build.Dispose();
}
