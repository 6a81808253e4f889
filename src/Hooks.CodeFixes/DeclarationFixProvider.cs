using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Adds the modifiers that a hook and the types around it must have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationFixProvider)), Shared]
public sealed class DeclarationFixProvider : HookFixProvider
{
    private const string Key = "modifiers";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        HookDescriptors.NotStatic.Id,
        HookDescriptors.NotPartial.Id,
        HookDescriptors.NoAccessibility.Id,
        HookDescriptors.TypeNotPartial.Id,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        DeclarationAt(editor, diagnostic) switch
        {
            MethodDeclarationSyntax method => [($"Make '{method.Identifier.ValueText}' a static partial method", Key)],
            TypeDeclarationSyntax type => [($"Make '{type.Identifier.ValueText}' partial", Key)],
            _ => [],
        };

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        // The generated declarations are added to the types around a hook, which must be partial.
        var declarations = diagnostics.Select(diagnostic => DeclarationAt(editor, diagnostic)!)
            .SelectMany(static declaration => declaration.Ancestors().OfType<TypeDeclarationSyntax>().Prepend(declaration))
            .Distinct();
        foreach (var declaration in declarations)
        {
            editor.ReplaceNode(declaration, static (current, _) => current switch
            {
                MethodDeclarationSyntax method => Modifiers.AddOfHook(method),
                TypeDeclarationSyntax type => Modifiers.Add(type, SyntaxKind.PartialKeyword),
                _ => current,
            });
        }
    }

    /// <remarks>An attribute on something that is not a method is reported at the attribute: it has no modifiers to add.</remarks>
    private static MemberDeclarationSyntax? DeclarationAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindToken(diagnostic.Location.SourceSpan.Start).Parent switch
        {
            MethodDeclarationSyntax method => method,
            TypeDeclarationSyntax type => type,
            _ => null,
        };
}
