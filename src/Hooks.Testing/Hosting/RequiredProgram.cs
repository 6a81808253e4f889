namespace Hooks.Testing;

/// <summary>A program that a test runs and that may not be installed.</summary>
public static class RequiredProgram
{
    /// <summary>The program's path, by the directories of PATH. Without it the test is skipped by name; in CI, where everything
    /// is installed, it fails.</summary>
    /// <param name="names">The names it may have.</param>
    public static string Find(params string[] names)
    {
        var found = names
            .SelectMany(static _ => Directories, static (name, directory) => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
        return found ?? throw Requirement.IsMissing($"not installed: {string.Join(" or ", names)}");
    }

    /// <summary>Those of PATH; then the <c>sbin</c> beside each <c>bin</c> of it, where servers are installed and which an
    /// ordinary user's PATH leaves out.</summary>
    private static IEnumerable<string> Directories
    {
        get
        {
            var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries);
            return path.Concat(path.Where(static directory => Path.GetFileName(directory) == "bin")
                .Select(static directory => Path.Combine(Path.GetDirectoryName(directory)!, "sbin")));
        }
    }
}
