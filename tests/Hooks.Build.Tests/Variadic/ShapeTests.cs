using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests.Variadic;

/// <summary>Whatever is passed for the dots arrives, in a hook and in the function that it passes its list on to.</summary>
public sealed class ShapeTests
{
    private const string Head = """
        #include <stdarg.h>
        #include <stdio.h>
        struct two { long a; double b; };
        struct three { long a, b, c; };
        static inline double two(struct two x) { return x.a + x.b; }
        static inline double three(struct three x) { return x.a + x.b * 3.0 + x.c * 5.0; }
        extern double seen; extern int missed;
        double hook_seen(void);

        """;

    private const string Check = """
        static int failed;
        static void check(const char *what, double got, double want) { if (got != want) { printf("%s: %f, not %f\n", what, got, want); failed = 1; } }

        """;

    [Fact]
    public void The_table_goes_past_the_registers_of_both_processors()
    {
        Assert.True(VariadicShape.All.Length >= 30);
        Assert.Contains(VariadicShape.All, static shape => (shape.Fixed + shape.Dots).Count(static letter => letter is 'l') > 8);
        Assert.Contains(VariadicShape.All, static shape => shape.Dots.Count(static letter => letter is 'd') > 8);
    }

    /// <summary>An export as the generator writes one, which it does not for such a hook: the analyzer reports it, and no test that runs
    /// the generator gets as far.</summary>
    [Theory]
    [InlineData("nint a, nint b, nint c, nint d, nint e, nint f, nint g")]
    [InlineData("double a, double b, double c, double d, double e, double f, double g, double h, double i")]
    [InlineData("Pair pair")]
    [InlineData("int n, Pair pair")]
    public void Fixed_parameters_that_are_not_all_in_registers_are_an_error(string parameters)
    {
        foreach (var architecture in (string[])["x64", "arm64"])
        {
            using var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
                internal struct Pair { public nint A; public nint B; public nint C; }
                internal static partial class H
                {
                    [Intercept("f")] private static partial int F(int n) => n;
                    private static class Exports
                    {
                        [Stub(StubRole.VariadicExport, "trace_all")] private static int TraceAll({{parameters}}, VaList arguments) => 0;
                    }
                }
                """);

            _ = build.PrepareOnly();

            Assert.StartsWith("HOOKSDK118: 'H' intercepts a variadic function whose fixed parameters are not all in registers (TraceAll)", build.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Every_argument_and_every_result_arrives(string architecture)
    {
        var target = NativeTarget.Of(architecture);
        using var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                private static double s_seen;
                [Intercept("hook_seen")] private static partial double Seen() => s_seen;
            {{string.Concat(VariadicShape.All.Select(static shape => shape.Hook))}}
            }
            """);
        Assert.Equal("", build.Build());
        File.WriteAllText(build["next.c"], Head + "double seen; int missed; double hook_seen(void) { return -1; }\n"
            + string.Concat(VariadicShape.All.Select(static shape => shape.Functions)));
        File.WriteAllText(build["calls.c"], Head + Check + string.Concat(VariadicShape.All.Select(static shape => shape.Prototype))
            + "int main(void)\n{\n" + string.Concat(VariadicShape.All.Select(static shape => shape.Call)) + "check(\"missed\", missed, 0); return failed;\n}\n");
        var next = target.Compile(build["next.c"], build["libnext.so"], "-shared", "-fPIC", "-w");
        var program = target.Compile(build["calls.c"], build["calls"], "-w", next);

        var run = target.Run(program, build["libhooks.so"]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }
}
