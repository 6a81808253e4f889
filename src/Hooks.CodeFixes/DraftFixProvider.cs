using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.Generator;
using Hooks.Generator.Authoring;
using Hooks.Generator.Signatures;
using Hooks.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Writes the hook of a function whose name is all there is yet: <c>[Intercept("connect")]</c> on a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DraftFixProvider)), Shared]
public sealed class DraftFixProvider : HookFixProvider
{
    private const string Key = "draft";

    /// <summary>The compiler's own word on an attribute in the wrong place.</summary>
    private const string AttributeTarget = "CS0592";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AttributeTarget];

    /// <summary>The names in a type that no hook can have: its own and its members'.</summary>
    internal static IReadOnlyCollection<string> TakenNames(TypeDeclarationSyntax? type) => type is null
        ? []
        :
        [
            type.Identifier.ValueText,
            .. type.Members.OfType<MethodDeclarationSyntax>().Select(static method => method.Identifier.ValueText),
            .. type.Members.OfType<BaseTypeDeclarationSyntax>().Select(static member => member.Identifier.ValueText),
            .. type.Members.OfType<PropertyDeclarationSyntax>().Select(static property => property.Identifier.ValueText),
            .. type.Members.OfType<BaseFieldDeclarationSyntax>()
                .SelectMany(static field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)),
        ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        AttributeAt(editor, diagnostic) is { } attribute && SymbolOf(editor, attribute) is { } symbol && HookTemplate.Find(symbol) is not null
            ? [($"Write the hook of '{symbol}'", Key)]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var intercepted = new HashSet<string>(InterceptedSymbols(editor.SemanticModel.Compilation.Assembly.GlobalNamespace));
        foreach (var group in diagnostics.Select(diagnostic => AttributeAt(editor, diagnostic)!).GroupBy(static attribute => (TypeDeclarationSyntax)attribute.Parent!.Parent!))
        {
            var taken = new List<string>(TakenNames(group.Key));
            var texts = new List<string>();
            var isUnsafe = false;
            foreach (var symbol in group.Select(attribute => SymbolOf(editor, attribute)!).Where(symbol => !intercepted.Contains(symbol)))
            {
                var draft = HookDraft.Of(symbol, taken, intercepted)!;
                intercepted.UnionWith(SymbolAliases.Of(symbol).Add(symbol));
                taken.AddRange(draft.Names);
                texts.AddRange(draft.Methods.Concat(draft.Structures));
                isUnsafe |= draft.IsUnsafe;
            }

            Write(editor, group.Key, [.. group], texts, isUnsafe);
        }
    }

    private static void Write(
        DocumentEditor editor, TypeDeclarationSyntax type, AttributeSyntax[] attributes, List<string> texts, bool isUnsafe)
    {
        var newLine = HookSyntax.NewLineOf(type);
        var needsUnsafe = isUnsafe && !HookSyntax.IsUnsafe(type);
        editor.ReplaceNode(type, (current, _) =>
        {
            var changed = TypeBody.WithoutAttributes((TypeDeclarationSyntax)current, attributes);
            changed = Modifiers.Add(
                changed,
                type.Parent is TypeDeclarationSyntax && !Modifiers.HasAccessibility(changed) ? SyntaxKind.InternalKeyword : SyntaxKind.None,
                needsUnsafe ? SyntaxKind.UnsafeKeyword : SyntaxKind.None,
                SyntaxKind.PartialKeyword);
            return TypeBody.Append(changed, texts, newLine);
        });
        foreach (var outer in type.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(outer, static (current, _) => Modifiers.Add((TypeDeclarationSyntax)current, SyntaxKind.PartialKeyword));
        }
    }

    private static AttributeSyntax? AttributeAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is
            { Parent.Parent: TypeDeclarationSyntax } attribute
        && editor.SemanticModel.GetTypeInfo(attribute).Type?.ToDisplayString() == HookAttributes.Intercept
            ? attribute
            : null;

    private static string? SymbolOf(DocumentEditor editor, AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? editor.SemanticModel.GetConstantValue(argument.Expression).Value as string
            : null;

    private static IEnumerable<string> InterceptedSymbols(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(static member => member switch
        {
            INamespaceOrTypeSymbol inner => InterceptedSymbols(inner),
            IMethodSymbol method => HookRules.SymbolsOf(method).Select(static symbol => symbol.Name),
            _ => [],
        });
}
