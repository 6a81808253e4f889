using System.Reflection;

namespace HeaderReader;

/// <summary>What the tool reads and writes in the repository it was built in.</summary>
internal static class Repository
{
    private static readonly string s_data = Path.Combine(
        typeof(Repository).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "RepositoryRoot").Value!,
        "src/Hooks.Libc/Data");

    /// <summary>The catalogue that is checked in.</summary>
    public static string CataloguePath => Path.Combine(s_data, "libc.txt");

    /// <summary>The list of the functions that not every process has, checked in as well.</summary>
    public static string PlacesPath => Path.Combine(s_data, "places.txt");

    /// <summary>The list of the functions whose oldest version is not the default one, checked in as well.</summary>
    public static string VersionsPath => Path.Combine(s_data, "versions.txt");

    /// <summary>The list of libc's variables, checked in as well.</summary>
    public static string VariablesPath => Path.Combine(s_data, "variables.txt");

    /// <summary>The list of the functions that leave errno alone, checked in as well.</summary>
    public static string ErrnoPath => Path.Combine(s_data, "errno.txt");

    /// <summary>A text of the tool itself.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(Repository).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
