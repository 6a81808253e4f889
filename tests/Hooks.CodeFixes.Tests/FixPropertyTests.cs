using System.Collections.Immutable;
using Hooks.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.CodeFixes.Tests;

/// <summary>What holds for every code fix, wherever it is offered.</summary>
public class FixPropertyTests
{
    /// <summary>More than any source of these has mistakes.</summary>
    private const int MaxFixes = 40;

    private static readonly CodeFixProvider[] s_providers =
    [
        .. typeof(HookFixProvider).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Sources { get; } = [.. FixSources.All];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Answers_its_diagnostic_and_brings_no_new_error(string source)
    {
        var document = CodeFix.DocumentOf(source);
        var before = await HookWorkspace.Diagnose(document.Project);
        foreach (var provider in s_providers)
        {
            foreach (var diagnostic in before.Where(diagnostic => CodeFix.IsFor(provider, document, diagnostic)))
            {
                foreach (var action in await CodeFix.Actions(provider, document, diagnostic))
                {
                    var changed = await CodeFix.Apply(document, action);
                    var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
                    var after = await HookWorkspace.Diagnose(changed.Project);
                    var what = $"{diagnostic.Id}: {action.Title}\n{text}\n{string.Join("\n", after)}";
                    Assert.True(CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)document.Project.ParseOptions!, cancellationToken: TestContext.Current.CancellationToken)
                        .GetDiagnostics(TestContext.Current.CancellationToken).All(static problem => problem.Severity != DiagnosticSeverity.Error), what);
                    Assert.True(Count(after, diagnostic.Id) < Count(before, diagnostic.Id) || IsLessSaid(before, after, diagnostic), what);
                    Assert.True(Errors(after).All(error => before.Any(other => other.Id == error)), what);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task All_places_at_once_become_what_they_become_one_by_one(string source)
    {
        foreach (var provider in s_providers)
        {
            var document = CodeFix.DocumentOf(source);
            if ((await FirstAction(provider, document, null)) is not { } first)
            {
                continue;
            }

            var key = first.Action.EquivalenceKey!;
            var oneByOne = document;
            var count = 0;
            while (await FirstAction(provider, oneByOne, key) is { } next)
            {
                Assert.True(++count < MaxFixes, $"There is no end of {first.Action.Title}.");
                oneByOne = await CodeFix.Apply(oneByOne, next.Action);
            }

            // What one fix uncovers, the next one answers.
            var atOnce = document;
            for (var round = 0; await FirstAction(provider, atOnce, key) is not null; round++)
            {
                Assert.True(round < MaxFixes, $"There is no end of {first.Action.Title}, all at once.");
                atOnce = await CodeFix.Apply(atOnce, await CodeFix.ActionForAll(provider, atOnce, key));
            }

            Assert.Equal(await Text(oneByOne), await Text(atOnce));
        }
    }

    private static async Task<(Diagnostic Diagnostic, Microsoft.CodeAnalysis.CodeActions.CodeAction Action)?> FirstAction(
        CodeFixProvider provider, Document document, string? key)
    {
        foreach (var diagnostic in (await HookWorkspace.Diagnose(document.Project)).Where(diagnostic => CodeFix.IsFor(provider, document, diagnostic)))
        {
            if ((await CodeFix.Actions(provider, document, diagnostic)).FirstOrDefault(action => key is null || action.EquivalenceKey == key) is { } action)
            {
                return (diagnostic, action);
            }
        }

        return null;
    }

    /// <summary>A diagnostic of the same id may say less: one name instead of three.</summary>
    private static bool IsLessSaid(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, Diagnostic diagnostic) =>
        before.Count(other => other.GetMessage(null) == diagnostic.GetMessage(null)) > after.Count(other => other.GetMessage(null) == diagnostic.GetMessage(null));

    private static IEnumerable<string> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsAboutNext(diagnostic))
            .Select(static diagnostic => diagnostic.Id)
            .Distinct();

    /// <summary>Of a hook that isn't right yet there is no trampoline: first no Next at all, then one that lacks it.</summary>
    private static bool IsAboutNext(Diagnostic diagnostic) => diagnostic.Id == "CS0117" && diagnostic.GetMessage(null).Contains("Next'", StringComparison.Ordinal);

    private static int Count(ImmutableArray<Diagnostic> diagnostics, string id) => diagnostics.Count(diagnostic => diagnostic.Id == id);

    /// <summary>Blanks that a broken line ends with don't count.</summary>
    private static async Task<string> Text(Document document) => string.Join(
        "\n", (await document.GetTextAsync(TestContext.Current.CancellationToken)).Lines.Select(static line => line.ToString().TrimEnd()));
}
