
namespace Hooks.Build.Tests.Bodies;

/// <summary>The accepted snippets, built and run once for all tests.</summary>
public sealed class AcceptedSnippetRuns
{
    // Not in the constructor: what isn't installed is a reason to skip the tests, and none that a fixture fails.
    private readonly Lazy<Dictionary<string, string>> _differences = new(static () =>
    {
        string[] snippets = [.. AcceptedSnippets.All.Select(static row => row.Data)];
        return snippets.Zip(SnippetRuns.Differences(snippets, SnippetRuns.Values)).ToDictionary();
    });

    /// <summary>What is wrong with a snippet; empty if it does what it does on .NET.</summary>
    public string DifferenceOf(string members) => _differences.Value[members];
}
