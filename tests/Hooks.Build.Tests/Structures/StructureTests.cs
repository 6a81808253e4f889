using Hooks.Build.Tests.Bodies;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Structures;

/// <summary>Structures by value arrive as C passes them, and C finds what a hook returns.</summary>
public class StructureTests
{
    private const string Head = """
        #include <stdio.h>
        #include <string.h>
        static int failed;
        static void check(const char *what, double got, double want) { if (got != want) { printf("%s: %f, not %f\n", what, got, want); failed = 1; } }

        """;

    private static string Hooks => $$"""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        internal static unsafe partial class ShapeHooks
        {
        {{string.Concat(Shapes.All.Select(static shape => shape.Hooks))}}
        }
        """;

    [Fact]
    public void A_hook_and_C_agree_on_every_shape()
    {
        using var directory = new TemporaryDirectory();
        using var project = new HookProject();
        project.Write("Shapes.cs", Hooks);
        project.Build().Succeeded();

        var run = ProgramRun.Of(Program(directory, "gcc"), [], new Dictionary<string, string?> { ["LD_PRELOAD"] = project.Library });

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void They_agree_on_arm64_too()
    {
        _ = RequiredProgram.Find("ld.lld", "aarch64-linux-gnu-ld");
        using var directory = new TemporaryDirectory();
        using var library = SnippetLibrary.Of(Hooks, "arm64");
        Assert.True(library.IsBuilt, library.Errors);

        var run = ProgramRun.Of(
            RequiredProgram.Find("qemu-aarch64", "qemu-aarch64-static"),
            ["-L", "/usr/aarch64-linux-gnu", "-E", $"LD_PRELOAD={library.Path}", Program(directory, "aarch64-linux-gnu-gcc")]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    /// <summary>The program that calls the hooks.</summary>
    private static string Program(TemporaryDirectory directory, string compiler)
    {
        File.WriteAllText(directory["stubs.c"], string.Concat(Shapes.All.Select(static shape => shape.Stubs)));
        File.WriteAllText(directory["calls.c"], Head + string.Concat(Shapes.All.Select(static shape => shape.Declarations))
            + "int main(void)\n{\n" + string.Concat(Shapes.All.Select(static shape => shape.Calls)) + "return failed;\n}\n");
        var stubs = NativeProgram.Compile(directory["stubs.c"], directory["libstubs.so"], ["-shared", "-fPIC", "-w"], compiler);
        return NativeProgram.Compile(directory["calls.c"], directory["calls"], ["-w", stubs], compiler);
    }
}
