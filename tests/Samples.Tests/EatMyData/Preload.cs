using Samples.Tests.Support;

namespace Samples.Tests.EatMyData;

/// <summary>Programs under the library, and what they ask of the kernel.</summary>
internal static class Preload
{
    public static string Library { get; } = Sample.Library("libeatmydata.so");

    public static Dictionary<string, string?> Environment { get; } = new() { ["LD_PRELOAD"] = Library };

    public static Dictionary<string, string?> NoEnvironment { get; } = new() { ["LD_PRELOAD"] = null };

    /// <summary>Runs a program to its end and lists its system calls, as strace writes them, without the time of the loader.</summary>
    /// <param name="calls">The names of the calls: <c>fsync,fdatasync</c>.</param>
    /// <param name="isPreloaded">Whether the program has the library.</param>
    /// <param name="command">The program and its arguments.</param>
    public static string[] Trace(string calls, bool isPreloaded, params string[] command)
    {
        using var directory = new TemporaryDirectory();
        string[] preload = isPreloaded ? ["-E", $"LD_PRELOAD={Library}"] : [];
        var run = ProgramRun.Of(
            RequiredProgram.Find("strace"), ["-f", "-qq", "-e", $"trace={calls}", "-o", directory["log"], .. preload, .. command], NoEnvironment);
        Assert.True(run.ExitCode == 0, run.Errors);
        return [.. File.ReadLines(directory["log"]).Select(static line => line[(line.IndexOf(' ') + 1)..].TrimStart())];
    }
}
