using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Support;

/// <summary>What the analyzer says, about code with its generated half as in a build.</summary>
internal static class AnalyzerRun
{
    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation)
    {
        var analyzers = compilation.WithAnalyzers([new HookAnalyzer()]);
        var diagnostics = await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // AD0001, an exception in the analyzer, is one of them.
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
