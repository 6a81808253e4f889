using Trace.Tests.Support;

namespace Trace.Tests;

public class PeerAddressTests
{
    [Fact]
    public void What_lies_behind_a_buffer_that_is_too_short_is_not_written()
    {
        using var directory = new TemporaryDirectory();
        var trace = directory["trace"];
        var program = Fixture.Compile("calls.c", directory);

        var run = ProgramRun.Of("/bin/sh", ["-c", "cd \"$0\" && exec \"$@\"", directory.Path, program], TraceRun.Variables("accept", trace));

        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = File.ReadAllText(trace);
        Assert.Contains("sun_path=\"the na", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("SSSS", lines, StringComparison.Ordinal);
    }
}
