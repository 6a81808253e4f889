using System.Reflection;

namespace ReferenceWriter;

/// <summary>What the tool reads and writes in the repository it was built in.</summary>
internal static class Repository
{
    private static readonly string s_root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The page of the API.</summary>
    public static string Page => Path.Combine(s_root, "docs/reference/api.md");

    /// <summary>The path of a manual page.</summary>
    /// <param name="name">Its name.</param>
    public static string ManualPage(string name) => Path.Combine(s_root, "docs/man", name);

    /// <summary>The text of every source file of Hooks.Abstractions.</summary>
    public static IEnumerable<string> Sources
    {
        get
        {
            var directory = Path.Combine(s_root, "src/Hooks.Abstractions");
            return Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
                .Where(path => Path.GetRelativePath(directory, path).Split('/')[0] is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText);
        }
    }
}
