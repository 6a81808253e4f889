using System.Collections.Immutable;
using Hooks.Generator.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Suppresses the compiler's CS0649, "is never assigned to", for fields with <c>[WeakImport]</c>: the loader sets
/// them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakImportSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_imported = new("HOOKSPR0650", "CS0649", "The loader sets the field.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_imported];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && context.GetSemanticModel(tree).GetDeclaredSymbol(tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan), context.CancellationToken) is IFieldSymbol field
                && WeakImportRules.AttributeOf(field) is not null)
            {
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(s_imported, diagnostic));
            }
        }
    }
}
