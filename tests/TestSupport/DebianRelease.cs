namespace TestSupport;

/// <summary>The files of another Debian release, unpacked beside the system's (tests/other-libcs.sh).</summary>
public static class DebianRelease
{
    /// <summary>The path of one of its files or directories. Without it the test is skipped by name; in CI it fails, unless the
    /// release could not be fetched.</summary>
    /// <param name="release">The release's name: <c>trixie</c>.</param>
    /// <param name="path">The path in it.</param>
    public static string Find(string release, string path = "")
    {
        var root = Path.Combine(RepositoryFiles.Root, "artifacts/libc", release);
        var reason = $"{root}.missing";
        if (File.Exists(reason))
        {
            Assert.Skip(File.ReadAllText(reason).TrimEnd());
        }

        return RequiredFile.Find(Path.Combine(root, path), "tests/other-libcs.sh unpacks it");
    }
}
