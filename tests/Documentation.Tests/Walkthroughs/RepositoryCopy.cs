namespace Documentation.Tests.Walkthroughs;

/// <summary>A fresh clone, but with the changes that are not yet committed.</summary>
internal static class RepositoryCopy
{
    private static readonly string[] s_left = ["bin", "obj", "artifacts", ".git"];

    /// <summary>Copies the sources of the repository.</summary>
    /// <param name="target">The directory that becomes the clone.</param>
    public static void Into(string target) => Copy(new DirectoryInfo(RepositoryFiles.Root), target);

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var directory in source.EnumerateDirectories().Where(static directory => !s_left.Contains(directory.Name)))
        {
            Copy(directory, Path.Combine(target, directory.Name));
        }
    }
}
