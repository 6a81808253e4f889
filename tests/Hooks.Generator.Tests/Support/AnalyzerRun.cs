using System.Collections.Immutable;
using Hooks.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Support;

/// <summary>What analyzers say, about code with its generated half as in a build.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the declaration rules say.</summary>
    public static Task<ImmutableArray<Diagnostic>> Of(Compilation compilation) => Of(compilation, new HookAnalyzer());

    /// <summary>What these analyzers say, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        var diagnostics = await compilation
            .WithAnalyzers([.. analyzers])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // AD0001, an exception in an analyzer, is one of them.
        return
        [
            .. diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }
}
