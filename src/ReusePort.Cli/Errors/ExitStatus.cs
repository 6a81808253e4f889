namespace ReusePort.Cli.Errors;

/// <summary>The exit statuses of the tool itself; those from 125 on are the same as of env(1) and timeout(1).</summary>
internal static class ExitStatus
{
    /// <summary>With <c>--strict</c>: a socket listened that the library hadn't reached, and the command was ended. Neither env(1) nor
    /// timeout(1) uses it.</summary>
    public const int NotReached = 123;

    /// <summary>The tool failed, or the usage is wrong.</summary>
    public const int ToolFailed = 125;

    /// <summary>The command was found but can't be executed.</summary>
    public const int NotExecutable = 126;

    /// <summary>The command wasn't found.</summary>
    public const int NotFound = 127;

    /// <summary>Added to the number of the signal that ended a copy.</summary>
    public const int Signalled = 128;
}
