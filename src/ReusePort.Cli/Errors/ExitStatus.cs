namespace ReusePort.Cli.Errors;

/// <summary>The exit statuses of the tool itself, the same as those of env(1) and timeout(1).</summary>
internal static class ExitStatus
{
    /// <summary>The tool failed, or the usage is wrong.</summary>
    public const int ToolFailed = 125;

    /// <summary>The command was found but can't be executed.</summary>
    public const int NotExecutable = 126;

    /// <summary>The command wasn't found.</summary>
    public const int NotFound = 127;

    /// <summary>Added to the number of the signal that ended a copy.</summary>
    public const int Signalled = 128;
}
