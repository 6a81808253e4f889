using System.Collections.Immutable;
using Hooks.Generator.Analyzers;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Imports;

/// <summary>What the import check says of members of a hook's type, which intercepts <c>close</c>.</summary>
internal static class ImportRun
{
    private const string Header = """
        #pragma warning disable CS0649, CS0169, CS0626, CS8321
        using System;
        using System.Runtime.InteropServices;


        """;

    /// <summary>The file.</summary>
    public static string Source(string members) => Header + $$"""
        internal static unsafe partial class H
        {
            [Intercept("close")]
            private static partial int Close(int file) => Next.Close(file);

            {{members}}
        }
        """;

    /// <summary>Its diagnostics, in the order of the source.</summary>
    /// <param name="source">The file.</param>
    /// <param name="needed">What HooksNeededLibraries names, with spaces between.</param>
    /// <param name="other">Another file of the project.</param>
    public static async Task<ImmutableArray<Diagnostic>> Of(string source, string needed = "", string other = "")
    {
        var compilation = HookCompilation.Of(source);
        var output = GeneratorRun.First(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(other, (CSharpParseOptions)compilation.SyntaxTrees.First().Options, path: "Other.cs"))).Output;
        Assert.Empty(HookCompilation.Errors(output));
        var options = new AnalyzerOptions([], new Properties(needed));
        var diagnostics = await output.WithAnalyzers([new ImportAnalyzer(), new BodyAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The properties of a project that a compiler passes to analyzers.</summary>
    private sealed class Properties(string needed) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(needed);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string needed) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_property._HooksNeededLibraryNames" ? needed : null;
            return value is not null;
        }
    }
}
