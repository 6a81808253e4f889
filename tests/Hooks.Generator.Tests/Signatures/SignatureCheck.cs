using System.Collections.Immutable;
using Hooks.Generator.Analyzers;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Signatures;

/// <summary>What the signature check says of hooks that compile.</summary>
internal static class SignatureCheck
{
    /// <summary>Its diagnostics, in the order of the sources.</summary>
    public static ImmutableArray<Diagnostic> Of(params IEnumerable<string> sources)
    {
        var output = GeneratorRun.First(HookCompilation.Of([.. sources])).Output;
        Assert.DoesNotContain(HookCompilation.Errors(output), static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        return AnalyzerRun.Of(output, new SignatureAnalyzer()).GetAwaiter().GetResult();
    }
}
