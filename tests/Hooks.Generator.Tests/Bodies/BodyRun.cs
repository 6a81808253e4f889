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

    /// <summary>The same in a project with properties.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation, params (string Name, string Value)[] properties)
    {
        var diagnostics = await compilation
            .WithAnalyzers([new BodyAnalyzer()], new AnalyzerOptions([], new ProjectProperties(properties)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // AD0001, an exception in the analyzer, is one of them.
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class ProjectProperties((string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options((string Name, string Value)[] properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = properties.FirstOrDefault(property => $"build_property.{property.Name}" == key).Value;
            return value is not null;
        }
    }

    public static Compilation Compile(string source) => GeneratorRun.First(HookCompilation.Of(source)).Output;
}
