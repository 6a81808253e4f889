using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>A hook that is called by the initializer of its own library.</summary>
public sealed class InitializerTests : IDisposable
{
    private readonly TaskBuild _build = new TaskBuild().WithHooks("""
        using System.Runtime.InteropServices;
        internal static partial class H
        {
            private static int s_sum;
            [HookInitializer] internal static void Begin() => s_sum = called_by_initializer();
            [Intercept("hooked")] private static partial int Hooked(int x) => Next.Hooked(x) + 100;
            [Intercept("initializer_got")] private static partial int Got() => s_sum;
            [DllImport("*")] private static extern int called_by_initializer();
        }
        """);

    /// <inheritdoc/>
    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("fork")]
    [InlineData("vfork")]
    public void Its_calls_go_to_the_next_definition_at_once(string child)
    {
        Assert.Equal("", _build.Build());
        var source = Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/initializing.c");
        string[] options = child == "" ? [] : [$"-DCHILD={child}"];
        var next = NativeProgram.Compile(source, _build["libnext.so"], ["-shared", "-fPIC", "-DNEXT", .. options]);
        File.WriteAllText(_build["got.c"], "int initializer_got(void) { return -1; }\n");
        var got = NativeProgram.Compile(_build["got.c"], _build["libgot.so"], ["-shared", "-fPIC"]);
        var program = NativeProgram.Compile(source, _build["program"], [next, got]);
        var trace = _build["trace"];

        var run = ProgramRun.Of(
            RequiredProgram.Find("strace"),
            ["-f", "-e", "trace=sched_yield", "-o", trace, "-E", $"LD_PRELOAD={_build["libhooks.so"]}", program]);

        Assert.Equal((0, "55 102\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.DoesNotContain("sched_yield", File.ReadAllText(trace), StringComparison.Ordinal);
    }
}
