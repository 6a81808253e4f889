namespace Samples.Tests.Support;

/// <summary>The hook sets of the directory samples, as the build left them.</summary>
internal static class Sample
{
    /// <summary>The path of a library, such as <c>libeatmydata.so</c>.</summary>
    public static string Library(string name) =>
        Path.Combine(RepositoryFiles.Root, "artifacts", ThisMachine.RuntimeIdentifier, name);

    /// <summary>The path of a file of these tests.</summary>
    public static string File(string name) => Path.Combine(RepositoryFiles.Root, "tests/Samples.Tests", name);
}
