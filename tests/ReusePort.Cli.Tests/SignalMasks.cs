using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>What a program does with signals that nobody has told it to handle: a bit for each, signal 1 the lowest.</summary>
/// <param name="Ignored">Those that it ignores.</param>
/// <param name="Blocked">Those that it blocks.</param>
internal sealed record SignalMasks(ulong Ignored, ulong Blocked)
{
    /// <summary>Those of a program that is started from a shell script.</summary>
    /// <param name="prefix">The text before it in the script, in which <c>$0</c> is the tool.</param>
    public static SignalMasks Of(string prefix)
    {
        var run = Tool.Script($"{prefix}cat /proc/self/status");
        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = run.Output.Split('\n');
        return new(Mask(lines, "SigIgn:"), Mask(lines, "SigBlk:"));
    }

    private static ulong Mask(string[] lines, string name) => ulong.Parse(
        lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim(),
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture);
}
