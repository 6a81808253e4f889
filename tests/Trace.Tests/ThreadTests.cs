using System.Globalization;
using System.Text.RegularExpressions;
using Trace.Tests.Support;

namespace Trace.Tests;

public partial class ThreadTests
{
    [Theory]
    [InlineData("gcc")]
    [InlineData("musl-gcc")]
    public void Lines_of_many_threads_and_of_signal_handlers_do_not_mix(string compiler)
    {
        using var directory = new TemporaryDirectory();

        var run = TraceRun.Of(null, Fixture.Compile("threads.c", directory, compiler));

        var said = Said().Match(run.Output);
        Assert.True(said.Success, run.Output + run.Errors);
        Assert.All(run.RawLines, static line => Assert.Matches(Line(), line));
        Assert.Equal(64 * 100, run.Lines.Count(static line => line.StartsWith("open(", StringComparison.Ordinal)));
        Assert.Equal(
            int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture),
            run.Lines.Count(static line => line.StartsWith("unlink(", StringComparison.Ordinal)));
        Assert.Equal(64 * 100, run.Lines.Where(static line => line.StartsWith("open(", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public void A_line_names_the_thread_unless_it_is_the_first()
    {
        using var directory = new TemporaryDirectory();

        var run = TraceRun.Of("open", Fixture.Compile("threads.c", directory));

        var threads = run.RawLines.Select(static line => line.Split(' ')[0]).Distinct().ToArray();
        Assert.Equal(64, threads.Length);
        Assert.Single(threads.Select(static thread => thread.Split('/')[0]).Distinct());
    }

    [Fact]
    public void A_function_that_is_no_cancellation_point_does_not_become_one()
    {
        using var directory = new TemporaryDirectory();

        var run = TraceRun.Of(null, Fixture.Compile("cancel.c", directory));

        Assert.Equal("returned, cancelled\n", run.Output);
        Assert.Equal(["mkdir(\"no/such\", 0700) = -1 ENOENT"], run.Lines);
    }

    [GeneratedRegex(@"^(\d+) handled, 0 wrong\n$")]
    private static partial Regex Said();

    [GeneratedRegex(@"^\d+(/\d+)? (open\(""thread \d+ call \d+"", O_RDONLY\)|unlink\(""from the handler""\)) = -1 ENOENT$")]
    private static partial Regex Line();
}
