using System.Globalization;

namespace Hooks.Testing.Hosting;

/// <summary>A host program that has ended, or was ended.</summary>
/// <param name="ExitCode">Its exit status; null if it hung.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it wrote to stderr.</param>
/// <param name="Report">What it noted.</param>
internal sealed record HostRun(int? ExitCode, string Output, string Errors, Report Report)
{
    // What the fixtures exit with (kit.h).
    private const int NotPossible = 77;

    // Above it lie the signals that end a process.
    private const int SignalBase = 128;

    /// <summary>Whether the machine doesn't allow what the check needs.</summary>
    public bool IsNotPossible => ExitCode == NotPossible;

    /// <summary>Whether it ended well.</summary>
    public bool HasEndedWell => ExitCode == 0;

    /// <summary>How it ended, as a sentence's second half.</summary>
    public string Fate => ExitCode switch
    {
        null => "hung",
        > SignalBase and var code => $"was killed by {Signal(code - SignalBase)}",
        var code => $"ended with status {code}",
    };

    /// <summary>What it wrote to stderr, as a sentence of its own.</summary>
    public string Wrote => Errors.Length == 0 ? string.Empty : $" It wrote: {Errors.TrimEnd()}";

    /// <summary>How a process ended, by its wait status (wait(2)).</summary>
    public static string FateOf(int status) =>
        (status & 0x7f) is var signal and not 0 ? $"was killed by {Signal(signal)}" : $"ended with status {status >> 8}";

    private static string Signal(int number) => number switch
    {
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        14 => "SIGALRM",
        15 => "SIGTERM",
        31 => "SIGSYS",
        _ => string.Create(CultureInfo.InvariantCulture, $"signal {number}"),
    };
}
