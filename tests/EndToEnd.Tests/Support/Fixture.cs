namespace EndToEnd.Tests.Support;

/// <summary>The scripts and sources that the tests hand to other programs.</summary>
internal static class Fixture
{
    /// <summary>The path of one of them.</summary>
    public static string Path(string name) =>
        System.IO.Path.Combine(RepositoryFiles.Root, "tests/EndToEnd.Tests/Programs", name);
}
