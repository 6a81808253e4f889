using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>The caller is found at every instruction of a stub: by a debugger on x64, and under an emulator, which lets none in, by
/// the unwinder of a program that puts a trap in place of each (Programs/stepping.c).</summary>
public class StubBacktraceTests
{
    /// <summary>Except where C# is called.</summary>
    [Theory]
    [InlineData("Sample_H_Exports__Export_thrower", "throw", 3)]
    [InlineData("__next_thrower", "throw", 1)]
    [InlineData("Sample_H_Exports__Export_late", "late", 3)]
    [InlineData("__hooks_sys_gettid", "identified", 4)]
    [InlineData("Sample_H_Exports__Export_listed", "listed", 27)]
    [InlineData("__hooks_resolver_nobodys", "nobodys", 3)]
    [InlineData("__hooks_preserve", "nobodys", 42)]
    public void A_debugger_finds_the_caller(string stub, string argument, int instructions)
    {
        using var library = new UnwoundLibrary("x64");

        AssertBacktraces(Backtraces(library, "main", stub, argument, instructions, library.Hooked), instructions, "main");
    }

    /// <summary>As the constructor of a library calls it that is initialized earlier.</summary>
    [Theory]
    [InlineData("Sample_H_Exports__Export_late", 7)]
    [InlineData("__hooks_preserve", 42)]
    public void A_debugger_finds_it_before_the_library_is_initialized(string stub, int instructions)
    {
        using var library = new UnwoundLibrary("x64");
        var early = library.Target.CompileCpp(UnwoundLibrary.Source("unwinding_next.cpp"), library["libearly.so"], "-shared", "-fPIC", "-DEARLY");

        AssertBacktraces(Backtraces(library, "early", stub, "none", instructions, $"{library.Hooked}:{early}"), instructions, "early");
    }

    [Theory]
    [InlineData("passed", "passed", "0 1 2 3 4 5", 0)]
    [InlineData("late", "__next_late", "0 1 2", -2)]
    [InlineData("late", "late", "0 1 2 3 4 5", -2)]
    [InlineData("identified", "__hooks_sys_gettid", "0 1 2", -1)]
    [InlineData("listed", "listed", "0 1 2 3 4 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36", 1)]
    [InlineData("nobodys", "__hooks_resolver_nobodys", "0 1 2 3 4 5 6", -1)]
    [InlineData("nobodys", "__hooks_preserve", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23", -1)]
    public void An_unwinder_finds_the_caller_on_arm64(string hook, string stub, string instructions, int result)
    {
        using var library = new UnwoundLibrary("arm64");

        AssertSteps(Step(library, hook, stub, library["libhooks.so"]), instructions, result);
    }

    [Theory]
    [InlineData("late", "0 1 2 3 4 6 7 8 9 10 11 12 5")]
    [InlineData("__hooks_preserve", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23")]
    public void An_unwinder_finds_it_before_the_library_is_initialized_on_arm64(string stub, string instructions)
    {
        using var library = new UnwoundLibrary("arm64");
        var early = library.Target.Compile(UnwoundLibrary.Source("stepping.c"), library["libearly.so"], "-shared", "-fPIC", "-DEARLY", library.Next);

        AssertSteps(Step(library, "late", stub, $"{library["libhooks.so"]}:{early}"), instructions, -2);
    }

    private static string Step(UnwoundLibrary library, string hook, string stub, string libraries)
    {
        var program = library.Target.Compile(UnwoundLibrary.Source("stepping.c"), library["program"], library.Next);
        var (export, _) = library.Target.Locate(library.Hooked, hook);
        var (start, size) = library.Target.Locate(library.Hooked, stub);
        return library.Target.Run(program, libraries, hook, $"{start - export}", $"{size / sizeof(uint)}").Output;
    }

    private static void AssertSteps(string output, string instructions, int result) => Assert.Equal(
        string.Concat(instructions.Split(' ').Select(static instruction => $"{instruction} has a caller\n")) + $"returns {result}\n", output);

    private static void AssertBacktraces(string output, int instructions, string caller)
    {
        var backtraces = output.Split("=> ")[1..];
        Assert.True(backtraces.Length == instructions, output);
        Assert.All(backtraces, backtrace =>
        {
            Assert.Matches($@"\n#\d+ .*\b{caller} ?\(", backtrace);
            Assert.DoesNotContain("Backtrace stopped", backtrace, StringComparison.Ordinal);
        });
    }

    /// <summary>Runs the program up to a function of its own, then up to a stub.</summary>
    private static string Backtraces(UnwoundLibrary library, string caller, string stub, string argument, int instructions, string libraries)
    {
        var program = library.Target.CompileCpp(UnwoundLibrary.Source("unwinding.cpp"), library["program"], library.Next);
        string[] step = ["x/i $pc", "backtrace", "nexti"];
        string[] commands =
        [
            "set breakpoint pending on",
            "set startup-with-shell off",
            $"set environment LD_PRELOAD {libraries}",
            $"break {caller}",
            "run",
            $"break *{stub}",
            "continue",
            .. Enumerable.Repeat(step, instructions).SelectMany(static commands => commands),
            "kill",
        ];
        var run = ProgramRun.Of(
            RequiredProgram.Find("gdb"),
            [
                "-nx", "-batch", "-iex", "set debuginfod enabled off",
                .. commands.SelectMany(static command => (string[])["-ex", command]), "--args", program, argument,
            ]);
        return run.Output + run.Errors;
    }
}
