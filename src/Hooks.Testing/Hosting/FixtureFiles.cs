namespace Hooks.Testing.Hosting;

/// <summary>The C files that this assembly carries.</summary>
internal static class FixtureFiles
{
    private const string Prefix = "Fixtures/";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(FixtureFiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..]),
    ];

    /// <summary>Those that are compiled.</summary>
    public static IEnumerable<string> Sources => Names.Where(static name => name.EndsWith(".c", StringComparison.Ordinal));

    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(FixtureFiles).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
