using System.Collections.Immutable;
using Hooks.Generator.Analyzers;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>What the body check says about a file, with its generated half as in a build.</summary>
internal static class BodyRun
{
    public static Task<ImmutableArray<Diagnostic>> Of(string source) => Of(Compile(source));

    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation)
    {
        var diagnostics = await compilation
            .WithAnalyzers([new BodyAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // AD0001, an exception in the analyzer, is one of them.
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public static Compilation Compile(string source) => GeneratorRun.First(HookCompilation.Of(source)).Output;
}
