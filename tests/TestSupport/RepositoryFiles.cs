namespace TestSupport;

/// <summary>The repository that the tests were built in.</summary>
public static class RepositoryFiles
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FolderAbove(AppContext.BaseDirectory, "ReusePort.sln");

    /// <summary>The library as the build left it.</summary>
    public static string ReusePortLibrary { get; } = ReusePortLibraryFor(ThisMachine.RuntimeIdentifier);

    /// <summary>The library as the build left it for a platform, such as <c>linux-arm64</c>.</summary>
    public static string ReusePortLibraryFor(string platform) => Path.Combine(Root, "artifacts", platform, "libreuseport.so");

    /// <summary>The library that asks for libdl, as the build of the tests left it.</summary>
    public static string ReusePortLibraryWithLibdl { get; } = ReusePortLibraryFor($"libdl/{ThisMachine.RuntimeIdentifier}");

    // Not where the build was: the folder may be seen under another path, as one that every user can reach.
    private static string FolderAbove(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? folder : FolderAbove(Path.GetDirectoryName(folder)!, file);
}
