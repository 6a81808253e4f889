using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.CodeFixes.Tests.Support;

/// <summary>Reports every call of an imported function that no <c>Errno.Preserve()</c> stands directly before: a place for
/// the fix to begin at, without the flow analysis that a hook's author wants.</summary>
// No compiler loads it, and no release has it.
#pragma warning disable RS1036, RS1038, RS1041, RS2008
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnwrappedCallAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_descriptor = new(
        ErrnoFixProvider.DiagnosticId, "Errno is kept", "'{0}' may change errno", "Hooks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.InvocationExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call).Symbol is not IMethodSymbol { IsExtern: true } method)
        {
            return;
        }

        var statement = call.Ancestors().OfType<StatementSyntax>().FirstOrDefault(static statement => statement.Parent is BlockSyntax);
        var before = (statement?.Parent as BlockSyntax)?.Statements.TakeWhile(other => other != statement).LastOrDefault();
        if (before?.ToString().Contains("Errno.Preserve()", StringComparison.Ordinal) != true)
        {
            context.ReportDiagnostic(Diagnostic.Create(s_descriptor, call.GetLocation(), method.Name));
        }
    }
}
