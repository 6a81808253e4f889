using System.Collections.Immutable;
using System.Reflection;
using Hooks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Signatures.Tests.Hosting;

/// <summary>Hooks, compiled as the SDK compiles them: against the freestanding runtime, with the generator's half.</summary>
internal static class HookCompilation
{
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. typeof(HookCompilation).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static metadata => metadata.Key == "HookReference")
            .Select(static metadata => MetadataReference.CreateFromFile(metadata.Value!)),
    ];

    /// <summary>What the signature check says of a source that compiles, in the order of the source.</summary>
    public static ImmutableArray<Diagnostic> Check(params IEnumerable<string> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"Hooks{index}.cs"));
        var compilation = CSharpCompilation.Create(
            "hooks", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new HookGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        Assert.Empty(complete.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        return
        [
            .. complete.WithAnalyzers([new SignatureAnalyzer()])
                .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }
}
