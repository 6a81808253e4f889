using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>Debuggers, C++ exceptions and thread cancellation find their way through stubs and hooks.</summary>
public sealed class UnwindingTests : IDisposable
{
    private const string Hooks = """
        internal static unsafe partial class H
        {
            private static int s_calls;
            [Intercept("thrower")] private static partial int Thrower(int x) => Next.Thrower(x);
            [Intercept("framed_thrower")] private static partial int FramedThrower(int x) { var r = Next.FramedThrower(x); s_calls++; return r; }
            [Intercept("blocker")] private static partial int Blocker(int x) => Next.Blocker(x);
            [Intercept("framed_blocker")] private static partial int FramedBlocker(int x) { var r = Next.FramedBlocker(x); s_calls++; return r; }
            [Intercept("late")] private static partial int Late(int x) { s_calls++; return Next.Late(x); }
            [Intercept("nobodys")] private static partial int Nobodys(int x) { s_calls++; return Next.Nobodys(x); }
        }
        """;

    private readonly TaskBuild _build = new TaskBuild().WithHooks(Hooks);
    private readonly string _next;
    private readonly string _early;
    private readonly string _program;

    /// <summary>Builds the library and the program.</summary>
    public UnwindingTests()
    {
        Assert.Equal("", _build.Build());
        _next = Compile("unwinding_next.cpp", "libnext.so", "-shared", "-fPIC");
        _early = Compile("unwinding_next.cpp", "libearly.so", "-shared", "-fPIC", "-DEARLY");
        _program = Compile("unwinding.cpp", "program", _next);
    }

    /// <inheritdoc/>
    public void Dispose() => _build.Dispose();

    [Fact]
    public void A_Cplusplus_exception_passes_through_a_hook() => Assert.Equal("6 7\n", Run("throw").Output);

    [Fact]
    public void A_thread_is_cancelled_in_what_a_hook_calls_next() => Assert.Equal("1 1\n", Run("cancel").Output);

    /// <summary>Instruction by instruction, except where C# is called.</summary>
    [Theory]
    [InlineData("Sample_H_Exports__Export_thrower", "throw", 3)]
    [InlineData("__next_thrower", "throw", 1)]
    [InlineData("Sample_H_Exports__Export_late", "late", 3)]
    [InlineData("__hooks_resolver_nobodys", "nobodys", 3)]
    [InlineData("__hooks_preserve", "nobodys", 42)]
    public void A_debugger_finds_the_caller_at_every_instruction_of_a_stub(string stub, string argument, int instructions) =>
        AssertBacktraces(Steps("main", stub, argument, instructions, _build["libhooks.so.dbg"]), instructions, "main");

    /// <summary>As the constructor of a library calls it that is initialized earlier.</summary>
    [Theory]
    [InlineData("Sample_H_Exports__Export_late", 7)]
    [InlineData("__hooks_preserve", 42)]
    public void And_before_the_library_is_initialized(string stub, int instructions) =>
        AssertBacktraces(Steps("early", stub, "none", instructions, $"{_build["libhooks.so.dbg"]}:{_early}"), instructions, "early");

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
    private string Steps(string caller, string stub, string argument, int instructions, string libraries)
    {
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
                .. commands.SelectMany(static command => (string[])["-ex", command]), "--args", _program, argument,
            ]);
        return run.Output + run.Errors;
    }

    private ProgramRun Run(string argument) =>
        ProgramRun.Of(_program, [argument], new Dictionary<string, string?> { ["LD_PRELOAD"] = _build["libhooks.so"] });

    private string Compile(string source, string output, params string[] options) => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", source), _build[output], options, "g++");
}
