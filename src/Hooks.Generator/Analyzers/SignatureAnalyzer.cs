using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Compares hooks with the C functions that they intercept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignatureAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        SignatureDescriptors.ParameterCount,
        SignatureDescriptors.ParameterType,
        SignatureDescriptors.ReturnType,
        SignatureDescriptors.Sign,
        SignatureDescriptors.UnknownSymbol,
        SignatureDescriptors.Misspelt,
        ImportDescriptors.Variable,
        SignatureDescriptors.VariadicType,
        SignatureDescriptors.AnyNumberOfArguments,
        SignatureDescriptors.MissingAliases,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var known = KnownSymbols.In(start.Compilation);
            var symbols = new ConcurrentBag<InterceptedSymbol>();
            start.RegisterSymbolAction(symbol => Check(symbol, known, symbols), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => ReportAliases(end, symbols));
        });
    }

    private static void Check(SymbolAnalysisContext context, KnownSymbols known, ConcurrentBag<InterceptedSymbol> symbols)
    {
        if (UserDeclaration.In(context) is not var (method, declaration) || !known.IsHook(method))
        {
            return;
        }

        foreach (var problem in SignatureRules.Check(method, declaration, context.CancellationToken))
        {
            context.ReportDiagnostic(problem);
        }

        foreach (var (name, attribute) in HookRules.SymbolsOf(method))
        {
            symbols.Add(InterceptedSymbol.Read(name, attribute, declaration.Identifier.GetLocation(), context.CancellationToken));
        }
    }

    private static void ReportAliases(CompilationAnalysisContext context, ConcurrentBag<InterceptedSymbol> symbols)
    {
        foreach (var problem in AliasRules.Check(symbols))
        {
            context.ReportDiagnostic(problem);
        }
    }
}
