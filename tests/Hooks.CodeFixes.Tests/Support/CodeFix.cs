using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.CodeFixes.Tests.Support;

/// <summary>A code fix, as an editor asks for it and carries it out.</summary>
internal static class CodeFix
{
    /// <summary>That a hook never calls Next is not a mistake, and no fix's business.</summary>
    private const string NeverNext = "HOOK050";

    /// <summary>What is offered at the first place of a diagnostic in a source.</summary>
    public static async Task<string[]> Titles<T>(string source, string id)
        where T : CodeFixProvider, new()
    {
        var document = DocumentOf(source);
        return [.. (await Actions(new T(), document, await First(document, id))).Select(static action => action.Title)];
    }

    /// <summary>The source after a fix, of which nothing more is said but what is listed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="id">The diagnostic that is answered, the first with this id.</param>
    /// <param name="fixedSource">What the source becomes.</param>
    /// <param name="title">The fix, if several are offered.</param>
    /// <param name="remaining">The ids of what is still said, in the order of the source.</param>
    public static async Task Fixes<T>(
        string source, string id, string fixedSource, string? title = null, params string[] remaining)
        where T : CodeFixProvider, new()
    {
        var document = DocumentOf(source);
        var actions = await Actions(new T(), document, await First(document, id));
        var action = Assert.Single(actions, action => title is null || action.Title == title);
        await AssertBecomes(document, action, fixedSource, remaining);
    }

    /// <summary>The source after a fix of all places.</summary>
    public static async Task FixesAll<T>(string source, string id, string fixedSource, params string[] remaining)
        where T : CodeFixProvider, new()
    {
        var provider = new T();
        var document = DocumentOf(source);
        var actions = await Actions(provider, document, await First(document, id));
        var all = await ActionForAll(provider, document, actions[0].EquivalenceKey!);
        await AssertBecomes(document, all, fixedSource, remaining);
    }

    /// <summary>A fix of all places of a document.</summary>
    public static async Task<CodeAction> ActionForAll(CodeFixProvider provider, Document document, string key)
    {
        var context = new FixAllContext(
            document,
            provider,
            FixAllScope.Document,
            key,
            provider.FixableDiagnosticIds,
            new DiagnosticsOf(),
            TestContext.Current.CancellationToken);
        return (await provider.GetFixAllProvider()!.GetFixAsync(context))!;
    }

    /// <summary>Whether an editor would ask a provider about a diagnostic of a document.</summary>
    public static bool IsFor(CodeFixProvider provider, Document document, Diagnostic diagnostic) =>
        provider.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.SourceTree?.FilePath == document.FilePath;

    /// <summary>The document after a fix.</summary>
    public static async Task<Document> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    /// <summary>The source as a document of a project.</summary>
    public static Document DocumentOf(string source) =>
        HookWorkspace.Of(source).Documents.Single(static document => document.Name == "File0.cs");

    private static async Task<Diagnostic> First(Document document, string id)
    {
        var diagnostics = await HookWorkspace.Diagnose(document.Project);
        var first = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == id);
        Assert.True(first is not null, $"{id} is not reported, but: {string.Join("; ", diagnostics)}");
        return first;
    }

    /// <summary>As editors do, with all diagnostics of the place that the provider knows.</summary>
    public static async Task<List<CodeAction>> Actions(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        var atThePlace = (await HookWorkspace.Diagnose(document.Project))
            .Where(other => other.Location.SourceSpan == diagnostic.Location.SourceSpan && provider.FixableDiagnosticIds.Contains(other.Id));
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic.Location.SourceSpan, [.. atThePlace], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task AssertBecomes(Document document, CodeAction action, string fixedSource, string[] remaining)
    {
        var changed = await Apply(document, action);
        Assert.Equal(fixedSource, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        var diagnostics = (await HookWorkspace.Diagnose(changed.Project)).Where(static diagnostic => diagnostic.Id != NeverNext);
        Assert.True(diagnostics.Select(static diagnostic => diagnostic.Id).SequenceEqual(remaining), string.Join("\n", diagnostics));
    }

    /// <summary>What a fix of all places asks the editor for.</summary>
    private sealed class DiagnosticsOf : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await HookWorkspace.Diagnose(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await HookWorkspace.Diagnose(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
