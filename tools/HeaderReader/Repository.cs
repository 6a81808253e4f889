using System.Reflection;

namespace HeaderReader;

/// <summary>What the tool reads and writes in the repository it was built in.</summary>
internal static class Repository
{
    /// <summary>The catalogue that is checked in.</summary>
    public static string CataloguePath { get; } = Path.Combine(
        typeof(Repository).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "RepositoryRoot").Value!,
        "src/Hooks.Generator/Signatures/libc.txt");

    /// <summary>A text of the tool itself.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(Repository).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
