using Hooks.Testing;

namespace TestSupport;

/// <summary>A file or directory that a test needs and that may not be there.</summary>
public static class RequiredFile
{
    /// <summary>Its path. Without it the test is skipped by name; in CI it fails.</summary>
    /// <param name="path">The path.</param>
    /// <param name="origin">What to do for it.</param>
    public static string Find(string path, string origin) =>
        Path.Exists(path) ? path : throw Requirement.IsMissing($"not there: {path}; {origin}");
}
