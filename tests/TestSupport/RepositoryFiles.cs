namespace TestSupport;

/// <summary>The repository that the tests were built in.</summary>
public static class RepositoryFiles
{
    /// <summary>Its directory.</summary>
    public static string Root { get; } = DirectoryAbove(AppContext.BaseDirectory, "ReusePort.sln");

    /// <summary>The library as the build left it.</summary>
    public static string ReusePortLibrary { get; } = ReusePortLibraryFor(ThisMachine.RuntimeIdentifier);

    /// <summary>The library as the build left it for a platform, such as <c>linux-arm64</c>.</summary>
    public static string ReusePortLibraryFor(string platform) => Path.Combine(Root, "artifacts", platform, "libreuseport.so");

    /// <summary>A library as the build of the tests left it for arm64, if there was a linker for that.</summary>
    /// <param name="file">Its name, such as <c>libreuseport.so</c>.</param>
    public static string Arm64Library(string file) => RequiredFile.Find(
        Path.Combine(Root, "artifacts/linux-arm64", file),
        "its build needs a linker for arm64: ld.lld (package lld) or aarch64-linux-gnu-ld (package binutils-aarch64-linux-gnu)");

    /// <summary>The library that asks for libdl, as the build of the tests left it.</summary>
    public static string ReusePortLibraryWithLibdl { get; } = ReusePortLibraryFor($"libdl/{ThisMachine.RuntimeIdentifier}");

    /// <summary>The assembly of a project that was built with the tests, and that they don't reference.</summary>
    /// <param name="project">The project's directory, such as <c>samples/Trace</c>.</param>
    /// <param name="file">Its name, such as <c>Trace.dll</c>.</param>
    public static string Assembly(string project, string file)
    {
        // bin/Debug/net10.0, as of these tests.
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name, file);
    }

    // Not the directory of the build: it may be seen under another path, as one that every user can reach.
    private static string DirectoryAbove(string directory, string file) =>
        File.Exists(Path.Combine(directory, file)) ? directory : DirectoryAbove(Path.GetDirectoryName(directory)!, file);
}
