using System;
using System.Collections.Immutable;
using Hooks.Generator.Bodies;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Analyzers;

/// <summary>Compares what a hook library imports with libc: what a process lacks keeps it from starting.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImportAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ImportDescriptors.UnknownFunction,
        ImportDescriptors.OtherLibrary,
        ImportDescriptors.NotEverywhere,
        ImportDescriptors.InvalidWeakImport,
        ImportDescriptors.Variable,
        ImportDescriptors.MisspeltVariable,
        SignatureDescriptors.ParameterCount,
        SignatureDescriptors.ParameterType,
        SignatureDescriptors.ReturnType,
        SignatureDescriptors.Sign,
        SignatureDescriptors.VariadicType,
        SignatureDescriptors.Misspelt,
        BodyDescriptors.OwnSymbol,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.In(start.Compilation).IsHookLibrary)
            {
                RegisterRules(start);
            }
        });
    }

    private static void RegisterRules(CompilationStartAnalysisContext start)
    {
        var isNeeded = NeededLibraries.Of(start.Options);
        var hooks = new InterceptedSymbols(start.Compilation);
        start.RegisterSymbolAction(symbol => CheckImport((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Method);

        // Symbol actions are not called for local functions.
        start.RegisterOperationAction(
            operation => CheckImport(((ILocalFunctionOperation)operation.Operation).Symbol, operation.ReportDiagnostic), OperationKind.LocalFunction);

        start.RegisterSymbolAction(symbol => CheckWeakImport(symbol, hooks), SymbolKind.Field);
        start.RegisterOperationBlockAction(WeakImportRules.CheckConstructor);
        start.RegisterOperationAction(operation => SymbolLookupRules.Check(operation, hooks), OperationKind.Invocation);

        void CheckImport(IMethodSymbol method, Action<Diagnostic> report)
        {
            foreach (var problem in ImportedFunctionRules.Check(method, isNeeded, hooks, start.CancellationToken))
            {
                report(problem);
            }
        }
    }

    private static void CheckWeakImport(SymbolAnalysisContext context, InterceptedSymbols hooks)
    {
        foreach (var problem in WeakImportRules.Check((IFieldSymbol)context.Symbol, hooks, context.CancellationToken))
        {
            context.ReportDiagnostic(problem);
        }
    }
}
