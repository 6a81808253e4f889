using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>What <c>Next</c> does if no other library defines the symbol, or none did at load.</summary>
[Collection(nameof(SampleLibrary))]
public class MissingSymbolTests(SampleLibrary sample)
{
    private const string Missing = "-1 errno 38\n"; // ENOSYS
    private const string Found = "11 errno 11\n";   // late.c sets EAGAIN.

    [Theory]
    [InlineData("missing_number", -1)]
    [InlineData("missing_pointer", 0)]
    public void A_symbol_that_nobody_defines_fails_with_ENOSYS_and_says_so(string symbol, int result)
    {
        var run = sample.Run("call", symbol, "1");

        Assert.Equal((0, $"{result} errno 38\n"), (run.ExitCode, run.Output));
        Assert.Equal(Report(symbol), run.Errors);
    }

    [Fact]
    public void It_is_said_once_for_each_symbol()
    {
        var run = Steps("missing_number", "missing_number", "missing_pointer", "missing_number", "missing_pointer");

        Assert.Equal($"{Missing}{Missing}0 errno 38\n{Missing}0 errno 38\n", run.Output);
        Assert.Equal(Report("missing_number") + Report("missing_pointer"), run.Errors);
    }

    [Fact]
    public void It_is_said_once_though_many_threads_call() =>
        Assert.Equal(Report("missing_number"), sample.Run("threads", "16", "missing_number", "1").Errors);

    [Fact]
    public void A_library_that_is_opened_for_all_later_is_found()
    {
        var run = Steps("missing_number", "global", "missing_number", "missing_number");

        Assert.Equal((0, Missing + Found + Found), (run.ExitCode, run.Output));
        Assert.Equal(Report("missing_number"), run.Errors);
    }

    [Fact]
    public void It_is_found_by_any_name_of_the_hook() =>
        Assert.Equal("21 errno 0\n", Steps("global", "known_by_this_name").Output);

    [Fact]
    public void A_library_that_is_preloaded_behind_is_found_at_load()
    {
        var run = sample.Host.Run([sample.Library, sample.Host.LateLibrary], "call", "missing_number", "1");

        Assert.Equal((Found, ""), (run.Output, run.Errors));
    }

    [Fact]
    public void A_library_that_is_opened_for_its_opener_alone_is_found() =>
        Assert.Equal(Found, Steps("local", "missing_number").Output);

    [Fact]
    public void A_library_that_was_closed_again_is_not_called()
    {
        var run = Steps("global", "missing_number", "close", "missing_number");

        Assert.Equal((0, Found + Missing), (run.ExitCode, run.Output));
    }

    private static string Report(string symbol) => $"hook library: {symbol} is defined by no other library (ENOSYS)\n";

    private ProgramRun Steps(params IEnumerable<string> steps) =>
        sample.Run(["steps", sample.Host.LateLibrary, .. steps]);
}
