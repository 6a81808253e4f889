using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>What a process may lack is null where it is missing, in real programs, and where it is there it can be used.</summary>
public sealed class WeakImportTests : IDisposable
{
    private const string OnGlibc = """
        weak: cos -1 backtrace 1 strlen 3 nowhere -1 stderr 1 environ 1 datum -1
        found: strlen 4 stderr 1 environ 1 cos 1 missing 0 part 1 errno 7

        """;

    private readonly TaskBuild _build = new TaskBuild().WithHooks(Imports.Source);

    /// <inheritdoc/>
    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData("ld.lld")]
    [InlineData("ld.bfd")]
    public void A_program_without_libm_starts_and_lacks_its_functions(string linker)
    {
        _build.Linker = RequiredProgram.Find(linker);
        Assert.Equal("", _build.Build());

        Assert.Equal((0, OnGlibc), Start("/bin/true"));
    }

    [Fact]
    public void A_program_with_libm_has_them()
    {
        Assert.Equal("", _build.Build());

        Assert.Equal((0, OnGlibc.Replace("cos -1", "cos 1", StringComparison.Ordinal)), Start(Python(), "-c", "import math"));
    }

    [Fact]
    public void A_program_on_musl_starts_and_lacks_what_only_glibc_has()
    {
        Assert.Equal("", _build.Build());
        File.WriteAllText(_build["program.c"], "int main(void) { return 0; }");
        var program = NativeProgram.Compile(_build["program.c"], _build["program"], [], "musl-gcc");

        Assert.Equal(
            (0, OnGlibc.Replace("cos -1", "cos 1", StringComparison.Ordinal).Replace("backtrace 1", "backtrace -1", StringComparison.Ordinal)),
            Start(program));
    }

    [Fact]
    public void A_failed_look_up_leaves_nothing_for_the_programs_dlerror()
    {
        Assert.Equal("", _build.Build());
        File.WriteAllText(_build["program.c"], """
            #include <dlfcn.h>
            #include <stdio.h>
            int main(void) { const char *error = dlerror(); puts(error ? error : "none"); return 0; }
            """);
        var program = NativeProgram.Compile(_build["program.c"], _build["program"], []);

        Assert.Equal("none\n", ProgramRun.Of(program, [], Preload()).Output);
    }

    [Fact]
    public void The_same_holds_on_arm64()
    {
        using var build = new TaskBuild { Architecture = "arm64" }.WithHooks(Imports.Source);
        Assert.Equal("", build.Build());
        var target = NativeTarget.Of("arm64");
        File.WriteAllText(build["program.c"], "int main(void) { return 0; }");
        var program = target.Compile(build["program.c"], build["program"]);

        var run = target.Run(program, build["libhooks.so"]);

        Assert.Equal((0, OnGlibc), (run.ExitCode, run.Errors));
    }

    /// <summary>A shell script that finds the right version would have it, too.</summary>
    private static string Python() => ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", "import sys; print(sys.executable)"]).Output.Trim();

    private (int ExitCode, string Errors) Start(string program, params string[] arguments)
    {
        var run = ProgramRun.Of(program, arguments, Preload());
        return (run.ExitCode, run.Errors);
    }

    private Dictionary<string, string?> Preload() => new() { ["LD_PRELOAD"] = _build["libhooks.so"] };
}
