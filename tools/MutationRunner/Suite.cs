namespace MutationRunner;

/// <summary>The tests that have to notice a change, quickest first.</summary>
/// <param name="Directory">The directory whose files are changed.</param>
/// <param name="Steps">What is built and run one after the other, until a test fails.</param>
internal sealed record Suite(string Directory, Suite.Step[] Steps)
{
    private static readonly Project s_abstractions = new("src/Hooks.Abstractions", "Hooks.Abstractions.dll");
    private static readonly Project s_sockets = new("src/Hooks.Sockets", "Hooks.Sockets.dll");
    private static readonly Project s_reusePort = new("src/ReusePort", "libreuseport.dll");
    private static readonly Project s_generator = new("src/Hooks.Generator", "Hooks.Generator.dll");

    private static readonly Suite[] s_suites =
    [
        new("src/ReusePort", [new([s_reusePort], "ReusePort.Tests"), new([], "EndToEnd.Tests")]),
        new("src/Hooks.Sockets", [new([s_sockets, s_reusePort], "ReusePort.Tests"), new([], "EndToEnd.Tests")]),
        new(
            "src/Hooks.Abstractions",
            [
                new([s_abstractions], "Hooks.Abstractions.Tests"),
                new([s_reusePort], "ReusePort.Tests"),
                new([new("samples/Trace", "Trace.dll")], "Trace.Tests"),
                new([s_abstractions], "Hooks.Build.Tests", "Hooks.Build.Tests.Opened"),
            ]),
        new("src/Hooks.Generator", [new([s_generator], "Hooks.Generator.Tests")]),
    ];

    /// <summary>The directories that have an entry.</summary>
    public static IEnumerable<string> Directories => s_suites.Select(static suite => suite.Directory);

    /// <summary>The entry for a directory or one below it, or null.</summary>
    public static Suite? For(string directory) => Array.Find(
        s_suites,
        suite => directory == suite.Directory || directory.StartsWith(suite.Directory + '/', StringComparison.Ordinal));

    /// <summary>A project that is built again, without those it refers to.</summary>
    /// <param name="Directory">Its directory.</param>
    /// <param name="Assembly">The file that tests load.</param>
    internal sealed record Project(string Directory, string Assembly);

    /// <summary>One test project.</summary>
    /// <param name="Built">What is built again before.</param>
    /// <param name="Tests">The test project.</param>
    /// <param name="Namespace">The namespace of the tests that are run; null for all.</param>
    internal sealed record Step(Project[] Built, string Tests, string? Namespace = null);
}
