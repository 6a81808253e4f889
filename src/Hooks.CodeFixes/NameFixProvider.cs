using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Writes the libc function or variable that a misspelled name is near to. An import keeps the name of its method, which its callers
/// use, and gets an EntryPoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFixProvider)), Shared]
public sealed class NameFixProvider : HookFixProvider
{
    private const string EntryPoint = nameof(EntryPoint);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [ImportDescriptors.UnknownFunction.Id, SignatureDescriptors.Misspelt.Id, ImportDescriptors.MisspeltVariable.Id];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        NameOf(diagnostic) is { } name && AttributeAt(editor, diagnostic) is not null
            ? [($"Use '{name}'", $"name {name}")]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        foreach (var diagnostic in diagnostics)
        {
            var attribute = AttributeAt(editor, diagnostic)!;
            editor.ReplaceNode(attribute, WithName(attribute, NameOf(diagnostic)!, diagnostic.Id == ImportDescriptors.UnknownFunction.Id));
        }
    }

    private static AttributeSyntax WithName(AttributeSyntax attribute, string name, bool isImport)
    {
        var list = attribute.ArgumentList!;
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        var argument = isImport
            ? list.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == EntryPoint)
            : list.Arguments.First();
        return argument is not null
            ? attribute.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression))
            : attribute.WithArgumentList(list.AddArguments(
                SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(EntryPoint), nameColon: null, literal).NormalizeWhitespace()
                .WithLeadingTrivia(SyntaxFactory.Space)));
    }

    private static string? NameOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(SignatureRules.ProposedName, out var name) ? name : null;

    private static AttributeSyntax? AttributeAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments.Count: > 0 } attribute
            ? attribute
            : null;
}
