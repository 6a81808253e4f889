namespace Hooks.Testing;

/// <summary>A program that a test runs and that may not be installed.</summary>
public static class RequiredProgram
{
    /// <summary>The program's path. Without it the test is skipped by name; in CI, where everything is installed, it
    /// fails.</summary>
    /// <param name="names">The names it may have.</param>
    public static string Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Append("/usr/sbin");
        var found = names
            .SelectMany(_ => folders, static (name, folder) => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return found ?? throw Requirement.IsMissing($"not installed: {string.Join(" or ", names)}");
    }
}
