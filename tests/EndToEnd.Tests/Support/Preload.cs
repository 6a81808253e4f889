namespace EndToEnd.Tests.Support;

/// <summary>The variables that a program is started with.</summary>
internal static class Preload
{
    // What the machine that runs the tests may have set: null takes it from the program.
    private static readonly string[] s_variables =
    [
        "LD_PRELOAD", "LIBREUSEPORT_ADDR", "LIBREUSEPORT_PORT", "LIBREUSEPORT_DEBUG",
        "SO_REUSEPORT", "SO_REUSEADDR", "SO_BINDTODEVICE", "LIBREUSEPORT_RULES", "LIBREUSEPORT_INHERIT", "LIBREUSEPORT_LOG",
    ];

    /// <summary>The program as it is.</summary>
    public static IReadOnlyDictionary<string, string?> Nothing { get; } =
        s_variables.ToDictionary(static name => name, static _ => (string?)null);

    /// <summary>The program with the library.</summary>
    /// <param name="settings">The library's variables.</param>
    public static IReadOnlyDictionary<string, string?> Library(params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string?>(Nothing) { ["LD_PRELOAD"] = RepositoryFiles.ReusePortLibrary };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return environment;
    }
}
