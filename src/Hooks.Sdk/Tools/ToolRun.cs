using System.Globalization;

namespace Hooks.Sdk.Tools;

/// <summary>How a program ended, or why it didn't start.</summary>
internal sealed record ToolRun
{
    /// <summary>The number that .NET adds to the signal that ended a process, as shells do.</summary>
    private const int FirstSignal = 128;

    /// <summary>A run that ended.</summary>
    public ToolRun(int exitCode, string output) => (ExitCode, Output) = (exitCode, output);

    /// <summary>A run that could not be started.</summary>
    public ToolRun(int startError) => StartError = startError;

    /// <summary>Its exit status; 128 plus the signal's number if a signal ended it.</summary>
    public int ExitCode { get; }

    /// <summary>Its output on both streams.</summary>
    public string Output { get; } = "";

    /// <summary>The errno of starting it, or 0.</summary>
    public int StartError { get; }

    public bool Succeeded => StartError == 0 && ExitCode == 0;

    /// <summary>How it crashed or failed to start, as the end of a sentence that begins with its name; null if it exited
    /// normally.</summary>
    public string? Breakdown => this switch
    {
        { StartError: Errno.EACCES } => "can't be run: this user has no permission to execute it",
        { StartError: Errno.ENOENT } => "can't be run: it, or the interpreter or dynamic linker that it needs, does not exist on this machine",
        { StartError: Errno.ENOEXEC } => "can't be run: it is not a program for this machine",
        { StartError: not 0 } => string.Create(CultureInfo.InvariantCulture, $"can't be run (errno {StartError})"),
        { ExitCode: FirstSignal + Signal.SIGKILL } => "was killed (SIGKILL), as the system does when memory runs out",
        { ExitCode: > FirstSignal and < FirstSignal + 65 } =>
            string.Create(CultureInfo.InvariantCulture, $"crashed or was stopped (signal {ExitCode - FirstSignal})"),
        _ => null,
    };
}
