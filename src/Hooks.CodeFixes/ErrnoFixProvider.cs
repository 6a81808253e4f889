using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.Generator.Authoring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Keeps errno over a statement that calls into libc: <c>Errno.Preserve()</c> before it, <c>Restore()</c> after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ErrnoFixProvider)), Shared]
public sealed class ErrnoFixProvider : HookFixProvider
{
    /// <summary>A hook that calls into libc before <c>Next</c> and loses errno.</summary>
    internal const string DiagnosticId = "HOOK049";

    private const string Key = "errno";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticId];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        StatementAt(editor, diagnostic) is { } statement && CanBeWrapped(statement) ? [("Keep errno with Errno.Preserve()", Key)] : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var names = new List<string>();
        foreach (var statement in diagnostics.Select(diagnostic => StatementAt(editor, diagnostic)!).Distinct())
        {
            var method = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
            var inMethod = method.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
            var name = ParameterNames.Unique("errno", inMethod.Concat(names));
            names.Add(name);
            var newLine = HookSyntax.NewLineOf(statement);
            editor.InsertBefore(statement, HookSyntax.Statement($"var {name} = Errno.Preserve();", newLine));
            editor.InsertAfter(statement, HookSyntax.Statement($"{name}.Restore();", newLine));
        }
    }

    private static StatementSyntax? StatementAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<StatementSyntax>()
            .FirstOrDefault(static statement => statement.Parent is BlockSyntax or SwitchSectionSyntax);

    /// <summary>The errno that <c>Next</c> leaves is the caller's, and a way out of the statement would go past the end of
    /// the scope.</summary>
    private static bool CanBeWrapped(StatementSyntax statement) =>
        !statement.DescendantNodesAndSelf().Any(static node =>
            node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
            || (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Next" } }));
}
