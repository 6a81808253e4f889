using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>What the kernel says of a process with the library (proc_pid_status(5)).</summary>
public sealed class ProcessStatusTests
{
    [Fact]
    public void A_process_has_the_one_thread_it_started_with() =>
        Assert.Equal("1", Status(Preload.Library())["Threads"]);

    [Theory]
    [InlineData("SigCgt")]
    [InlineData("SigIgn")]
    [InlineData("SigBlk")]
    public void A_process_handles_ignores_and_blocks_the_signals_that_it_would_without_the_library(string signals) =>
        Assert.Equal(Status(Preload.Nothing)[signals], Status(Preload.Library())[signals]);

    private static Dictionary<string, string> Status(IReadOnlyDictionary<string, string?> environment) =>
        ProgramRun.Of(RequiredProgram.Find("cat"), ["/proc/self/status"], environment).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(":\t", 2))
            .ToDictionary(static field => field[0], static field => field[1]);
}
