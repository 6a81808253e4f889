using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>What the body check says about the accepted snippets, all of them as one file.</summary>
public sealed class AcceptedSnippetDiagnostics
{
    private readonly Lazy<Task<ILookup<string, string>>> _diagnostics = new(static async () =>
    {
        string[] snippets = [.. AcceptedSnippets.All.Select(static row => row.Data)];
        var source = SnippetGroup.HooksThatPassOn(snippets);
        return (await BodyRun.Of(source)).ToLookup(diagnostic => Snippet(source, diagnostic, snippets), static diagnostic => diagnostic.ToString());
    });

    /// <summary>The diagnostics of a snippet.</summary>
    public async Task<IEnumerable<string>> Of(string members) => (await _diagnostics.Value)[members];

    private static string Snippet(string source, Diagnostic diagnostic, string[] snippets) => snippets.Last(members =>
        source.IndexOf(members, StringComparison.Ordinal) is var start && start <= diagnostic.Location.SourceSpan.Start);
}
