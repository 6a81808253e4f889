namespace ReusePort.Cli.Tests;

/// <summary>The directory of the command and the library: as <c>dotnet build</c> writes them.</summary>
internal static class ToolDirectory
{
    public static string Path => AppContext.BaseDirectory;

    /// <summary>Names of directories that LD_PRELOAD can't hold. .NET doesn't start in one with a colon.</summary>
    public static TheoryData<string> UnusualNames => ["with space", "tab\tpercent%20"];
}
