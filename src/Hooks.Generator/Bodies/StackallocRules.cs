using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK080: elements of a <c>stackalloc</c> that are read before anything is written to it.</summary>
/// <remarks>In the order of the text: what stands in front of every write is read first, in a loop too. Wherever the memory is handed
/// on, it counts as written.</remarks>
internal static class StackallocRules
{
    private const string Property = "build_property.HooksSkipLocalsInit";

    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var made = (StackAllocArrayCreationExpressionSyntax)context.Node;
        if (made is not { Initializer: null, Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } }
            || IsCleared(context.Options)
            || context.SemanticModel.GetDeclaredSymbol(declarator, context.CancellationToken) is not ILocalSymbol local
            || FunctionOf(declarator) is not { } function
            || function.DescendantNodes().Any(static node => node is LabeledStatementSyntax))
        {
            return;
        }

        var uses = function.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
            .ToArray();
        if (uses.Any(use => FunctionOf(use) != function))
        {
            return;
        }

        var accesses = uses.Select(use => ElementAccess.Of(use, context.SemanticModel)).Where(static access => access.Kind != AccessKind.None).ToArray();
        var firstWrite = accesses
            .Where(static access => access.Kind is AccessKind.Write or AccessKind.Change)
            .Select(static access => access.End)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        foreach (var read in accesses.Where(access => access.Kind != AccessKind.Write && access.End <= firstWrite))
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.UnwrittenMemory, read.Node.GetLocation(), local.Name));
        }
    }

    private static bool IsCleared(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value)
        && value.Equals("false", System.StringComparison.OrdinalIgnoreCase);

    private static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
}
