namespace ReusePort.Cli.Tests;

/// <summary>The lines of a report of <c>--check</c>.</summary>
internal static class CheckLines
{
    private const int NameWidth = 14;

    /// <summary>The lines by their names, of a check that ended with a status and no error.</summary>
    public static Dictionary<string, string> Of(int status, ProgramRun run)
    {
        Assert.True((status, string.Empty) == (run.ExitCode, run.Errors), $"{run.ExitCode}\n{run.Output}{run.Errors}");
        Assert.InRange(run.Output.Count(static c => c == '\n'), 5, 24);
        return run.Output.TrimEnd('\n').Split('\n').GroupBy(static line => line[..NameWidth].TrimEnd())
            .ToDictionary(static lines => lines.Key, static lines => string.Join('\n', lines.Select(static line => line[NameWidth..])));
    }
}
