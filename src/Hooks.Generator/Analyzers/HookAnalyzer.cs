using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Reports invalid hooks, initializers and finalizers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        HookDescriptors.NotStatic,
        HookDescriptors.NotPartial,
        HookDescriptors.NoAccessibility,
        HookDescriptors.NoBody,
        HookDescriptors.TypeNotPartial,
        HookDescriptors.Generic,
        HookDescriptors.ParameterModifier,
        HookDescriptors.NoNativeForm,
        HookDescriptors.BadSymbol,
        HookDescriptors.Duplicate,
        HookDescriptors.BadInitializer,
        HookDescriptors.Reserved,
        HookDescriptors.TypeNotVisible,
        HookDescriptors.ReservedName,
        HookDescriptors.OwnDefinition,
        HookDescriptors.Misplaced,
        HookDescriptors.OwnMethodImpl,
        HookDescriptors.ChangedCall,
        HookDescriptors.PassedOtherwise,
        HookDescriptors.CallerFrame,
        HookDescriptors.VaList,
        HookDescriptors.Origin,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var known = KnownSymbols.In(start.Compilation);
            var hooksBySymbol = new ConcurrentDictionary<string, ConcurrentBag<(IMethodSymbol Method, Location Location)>>();
            var reported = new ConcurrentDictionary<(string Id, Location Location), bool>();
            start.RegisterSymbolAction(symbol => Check(symbol, known, hooksBySymbol, reported), SymbolKind.Method);
            start.RegisterSyntaxNodeAction(CheckPlace, SyntaxKind.Attribute);
            start.RegisterCompilationEndAction(end => ReportDuplicates(end, hooksBySymbol));
        });
    }

    private static void Check(
        SymbolAnalysisContext context,
        KnownSymbols known,
        ConcurrentDictionary<string, ConcurrentBag<(IMethodSymbol Method, Location Location)>> hooksBySymbol,
        ConcurrentDictionary<(string Id, Location Location), bool> reported)
    {
        if (UserDeclaration.In(context) is not var (method, declaration))
        {
            return;
        }

        foreach (var occasion in known.OccasionsOf(method))
        {
            Report(context, InitializerRules.Check(method, declaration, occasion, context.CancellationToken), reported);
        }

        if (!known.IsHook(method))
        {
            return;
        }

        Report(context, HookRules.Check(method, declaration, context.CancellationToken), reported);
        foreach (var symbol in HookRules.SymbolsOf(method).Select(static symbol => symbol.Name).Where(HookRules.IsIdentifier).Distinct())
        {
            hooksBySymbol.GetOrAdd(symbol, static _ => []).Add((method, declaration.Identifier.GetLocation()));
        }
    }

    /// <remarks>An error of a type applies to all its hooks, and is reported once.</remarks>
    private static void Report(
        SymbolAnalysisContext context,
        ImmutableArray<Diagnostic> problems,
        ConcurrentDictionary<(string Id, Location Location), bool> reported)
    {
        foreach (var problem in problems)
        {
            if (reported.TryAdd((problem.Id, problem.Location), true))
            {
                context.ReportDiagnostic(problem);
            }
        }
    }

    private static void CheckPlace(SyntaxNodeAnalysisContext context)
    {
        if (MisplacedAttribute.Check((AttributeSyntax)context.Node, context.SemanticModel) is { } problem)
        {
            context.ReportDiagnostic(problem);
        }
    }

    private static void ReportDuplicates(
        CompilationAnalysisContext context,
        ConcurrentDictionary<string, ConcurrentBag<(IMethodSymbol Method, Location Location)>> hooksBySymbol)
    {
        foreach (var pair in hooksBySymbol)
        {
            var inOrder = pair.Value
                .OrderBy(static hook => hook.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
                .ThenBy(static hook => hook.Location.SourceSpan.Start)
                .ToArray();
            foreach (var (_, location) in inOrder.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    HookDescriptors.Duplicate, location, pair.Key, inOrder[0].Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
            }
        }
    }
}
