using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.CodeFixes.Authoring;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Writes the hook of a function from its name: <c>[Intercept("connect")]</c> on a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DraftFixProvider)), Shared]
public sealed class DraftFixProvider : HookFixProvider
{
    private const string Key = "draft";

    /// <summary>The compiler's error for an attribute in the wrong place.</summary>
    private const string AttributeTarget = "CS0592";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AttributeTarget];

    /// <summary>The names in a type that hooks can't have: its own and its members', in all of its parts.</summary>
    internal static IReadOnlyCollection<string> UsedNames(SemanticModel model, TypeDeclarationSyntax? type) =>
        type is not null && model.GetDeclaredSymbol(type) is { } symbol ? [symbol.Name, .. symbol.MemberNames] : [];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        AttributeAt(editor, diagnostic) is { Parent.Parent: TypeDeclarationSyntax type } attribute
        && CanHoldHooks(editor, type)
        && SymbolOf(editor, attribute) is { } symbol
        && HookTemplate.Find(symbol) is not null
            ? [($"Write the hook of '{symbol}'", Key)]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var intercepted = new HashSet<string>(Intercepted(editor.SemanticModel.Compilation));
        foreach (var group in diagnostics.Select(diagnostic => AttributeAt(editor, diagnostic)!).GroupBy(static attribute => (TypeDeclarationSyntax)attribute.Parent!.Parent!))
        {
            var taken = new List<string>(UsedNames(editor.SemanticModel, group.Key));
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
        var types = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToArray();
        var hidden = new HashSet<TypeDeclarationSyntax>(types.Where(each => CanBeMadeVisible(editor, each)));
        foreach (var each in types)
        {
            editor.ReplaceNode(each, (current, _) =>
            {
                var changed = (TypeDeclarationSyntax)current;
                changed = each == type ? TypeBody.WithoutAttributes(changed, attributes) : changed;
                changed = hidden.Contains(each) ? Modifiers.MakeVisible(changed) : changed;
                changed = Modifiers.Add(
                    changed, each == type && needsUnsafe ? SyntaxKind.UnsafeKeyword : SyntaxKind.None, SyntaxKind.PartialKeyword);
                return each == type ? TypeBody.Append(changed, texts, newLine) : changed;
            });
        }
    }

    /// <summary>Whether a hook in a type could work, except for missing modifiers.</summary>
    private static bool CanHoldHooks(DocumentEditor editor, TypeDeclarationSyntax type) =>
        !type.OpenBraceToken.IsMissing
        && !type.CloseBraceToken.IsMissing
        && !type.SemicolonToken.IsMissing
        && editor.SemanticModel.GetDeclaredSymbol(type) is { IsExtension: false } symbol
        && !Visibility.IsFileLocal(symbol)
        && !type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static each => each.TypeParameterList is not null);

    /// <summary>Whether only the modifiers of this declaration must change to make a type visible.</summary>
    private static bool CanBeMadeVisible(DocumentEditor editor, TypeDeclarationSyntax type) =>
        editor.SemanticModel.GetDeclaredSymbol(type) is { } symbol
        && !Visibility.IsVisible(symbol)
        && symbol.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is MemberDeclarationSyntax part && (part == type || !Modifiers.HasAccessibility(part)));

    private static AttributeSyntax? AttributeAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is
            { Parent.Parent: TypeDeclarationSyntax } attribute
        && editor.SemanticModel.GetTypeInfo(attribute).Type.Is(KnownSymbols.In(editor.SemanticModel.Compilation).Intercept)
            ? attribute
            : null;

    private static string? SymbolOf(DocumentEditor editor, AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? editor.SemanticModel.GetConstantValue(argument.Expression).Value as string
            : null;

    private static IEnumerable<string> Intercepted(Compilation compilation) =>
        InterceptedSymbols.Types(compilation.Assembly.GlobalNamespace)
            .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
            .SelectMany(HookRules.SymbolsOf)
            .Select(static symbol => symbol.Name);
}
