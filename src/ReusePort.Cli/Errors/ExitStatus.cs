namespace ReusePort.Cli.Errors;

/// <summary>The exit statuses that are the tool's and not the command's, as env(1) and timeout(1) have them.</summary>
internal static class ExitStatus
{
    /// <summary>The tool failed, or was used wrongly.</summary>
    internal const int ToolFailed = 125;

    /// <summary>The command was found and can't be run.</summary>
    internal const int NotExecutable = 126;

    /// <summary>The command wasn't found.</summary>
    internal const int NotFound = 127;

    /// <summary>Added to the number of the signal that ended a copy.</summary>
    internal const int Signalled = 128;
}
