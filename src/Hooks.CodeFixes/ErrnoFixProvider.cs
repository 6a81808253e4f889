using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Preserves errno across a call of libc: <c>Errno.Preserve()</c> before its statement, <c>Restore()</c> after it. A call in a
/// returned expression becomes a statement first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ErrnoFixProvider)), Shared]
public sealed class ErrnoFixProvider : HookFixProvider
{
    /// <summary>A hook that calls libc before <c>Next</c> and changes errno.</summary>
    internal const string DiagnosticId = "HOOK049";

    private const string Key = "errno";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticId];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic)
    {
        var place = PlaceOf(editor, diagnostic);
        var canBeKept = place switch
        {
            null => false,
            _ when TriviaLines.HasOpenDirective(place) => false,
            StatementSyntax statement when CanBeWrapped(editor.SemanticModel, statement, diagnostic) => true,
            _ => ReturnedExpression.Of(editor.SemanticModel, place) is { } returned && returned.TryHoist(diagnostic, Names(place)),
        };
        return canBeKept ? [("Preserve errno with Errno.Preserve()", Key)] : [];
    }

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var done = new List<SyntaxNode>();
        var names = new Dictionary<SyntaxNode, HashSet<string>>();
        foreach (var group in diagnostics.GroupBy(diagnostic => PlaceOf(editor, diagnostic)!))
        {
            var place = group.Key;
            if (done.Any(outer => outer.Contains(place)))
            {
                continue;
            }

            done.Add(place);
            var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
            if (!names.TryGetValue(member, out var taken))
            {
                names[member] = taken = Names(place);
            }

            if (place is StatementSyntax statement && CanBeWrapped(editor.SemanticModel, statement, group.First()))
            {
                ErrnoScope.Wrap(editor, statement, taken);
            }
            else
            {
                var returned = ReturnedExpression.Of(editor.SemanticModel, place)!;
                foreach (var diagnostic in group)
                {
                    returned.TryHoist(diagnostic, taken);
                }

                returned.Replace(editor);
            }
        }
    }

    /// <summary>The names that a member uses, to which new ones are added.</summary>
    private static HashSet<string> Names(SyntaxNode place) =>
    [
        .. place.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText),
    ];

    /// <summary>The innermost statement around a call, or the body that is an expression.</summary>
    private static SyntaxNode? PlaceOf(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(static node => node is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax) switch
        {
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } body => body,
            BlockSyntax or LocalFunctionStatementSyntax => null,
            StatementSyntax statement => statement,
            _ => null,
        };

    /// <summary>The errno of <c>Next</c> is the caller's, and a jump out of the statement would skip the end of the scope. A
    /// <c>using</c> declaration ends with its block.</summary>
    private static bool CanBeWrapped(SemanticModel model, StatementSyntax statement, Diagnostic diagnostic) =>
        !diagnostic.AdditionalLocations.Any(next => statement.Span.Contains(next.SourceSpan))
        && statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
        && model.AnalyzeControlFlow(statement) is
        {
            Succeeded: true, EndPointIsReachable: true, EntryPoints.IsEmpty: true, ExitPoints.IsEmpty: true,
        };
}
