using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.CodeFixes.Authoring;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>Adds libc's signature and a call of the next definition to a hook without a body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyFixProvider)), Shared]
public sealed class BodyFixProvider : HookFixProvider
{
    private const string Key = "body";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HookDescriptors.NoBody.Id];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        MethodAt(editor, diagnostic) is { } method && SignatureFixProvider.CorrectionOf(editor, method) is { } correction
            ? [($"Write the hook of '{correction.Symbol}'", Key)]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        foreach (var method in diagnostics.Select(diagnostic => MethodAt(editor, diagnostic)!))
        {
            var newLine = HookSyntax.NewLineOf(method);
            SignatureFixProvider.Replace(
                editor, method, SignatureFixProvider.CorrectionOf(editor, method)!, corrected => WithBody(Modifiers.AddOfHook(corrected), newLine));
        }
    }

    private static MethodDeclarationSyntax WithBody(MethodDeclarationSyntax method, string newLine)
    {
        var call = HookDraft.CallOfNext(
            method.Identifier.Text,
            method.ReturnType.ToString(),
            string.Join(", ", method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text)));
        var end = SyntaxFactory.EndOfLine(newLine);
        var trailing = method.GetTrailingTrivia();
        return method
            .WithSemicolonToken(default)
            .WithParameterList(method.ParameterList.WithTrailingTrivia(end))
            .WithBody(SyntaxFactory.Block(
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(end),
                SyntaxFactory.SingletonList(HookSyntax.Statement(call, newLine)),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(trailing)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static MethodDeclarationSyntax? MethodAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindToken(diagnostic.Location.SourceSpan.Start).Parent as MethodDeclarationSyntax;
}
