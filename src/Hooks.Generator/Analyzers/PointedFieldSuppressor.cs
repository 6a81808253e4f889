using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Suppresses the compiler's CS0649, "is never assigned to", for the fields of a struct that a pointer leads to, or that
/// is a part of such a struct: they are assigned through the memory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PointedFieldSuppressor : DiagnosticSuppressor
{
    private const string NeverAssigned = "CS0649";

    private static readonly SuppressionDescriptor s_pointed = new(
        "HOOKSPR0649", NeverAssigned, "The struct is used through a pointer: the memory that it points to is written elsewhere.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_pointed];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (KnownSymbols.In(context.Compilation).Intercept is null)
        {
            return;
        }

        HashSet<INamedTypeSymbol>? pointed = null;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (ContainingStruct(diagnostic, context) is { } type
                && (pointed ??= PointedStructs(context.Compilation, context.CancellationToken)).Contains(type))
            {
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(s_pointed, diagnostic));
            }
        }
    }

    private static INamedTypeSymbol? ContainingStruct(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        return context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken) is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Struct } type }
            ? type.OriginalDefinition
            : null;
    }

    private static HashSet<INamedTypeSymbol> PointedStructs(Compilation compilation, CancellationToken cancellation)
    {
        var pointed = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var pointer in tree.GetRoot(cancellation).DescendantNodes().OfType<PointerTypeSyntax>().Where(static pointer => pointer.ElementType is NameSyntax))
            {
                // A suppressor has to look at the whole project, for lack of an action that would.
#pragma warning disable RS1030
                Add(compilation.GetSemanticModel(tree).GetTypeInfo(pointer.ElementType, cancellation).Type, pointed);
#pragma warning restore RS1030
            }
        }

        return pointed;
    }

    private static void Add(ITypeSymbol? start, HashSet<INamedTypeSymbol> pointed)
    {
        var open = new Stack<ITypeSymbol?>([start]);
        while (open.Count > 0)
        {
            if (open.Pop() is INamedTypeSymbol { TypeKind: TypeKind.Struct } type && pointed.Add(type.OriginalDefinition))
            {
                foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic))
                {
                    open.Push(field.Type);
                }
            }
        }
    }
}
