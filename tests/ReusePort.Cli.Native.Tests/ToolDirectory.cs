namespace ReusePort.Cli.Tests;

/// <summary>The directory of the command and the library: as <c>dotnet publish</c> writes them.</summary>
internal static class ToolDirectory
{
    public static string Path => RequiredFile.Find(
        System.IO.Path.Combine(RepositoryFiles.Root, "artifacts/reuseport"),
        "'dotnet publish src/ReusePort.Cli -o artifacts/reuseport' writes it, and needs gcc or clang");

    /// <summary>Names of directories that LD_PRELOAD can't hold.</summary>
    public static TheoryData<string> UnusualNames => ["with space", "with:colon", "tab\tpercent%20: :"];
}
