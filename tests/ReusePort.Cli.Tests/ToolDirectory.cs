namespace ReusePort.Cli.Tests;

/// <summary>The directory of the command and the library: as <c>dotnet build</c> writes them.</summary>
internal static class ToolDirectory
{
    public static string Path => AppContext.BaseDirectory;
}
