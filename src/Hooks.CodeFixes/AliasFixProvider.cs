using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.CodeFixes.Authoring;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>Intercepts the aliases of a function: with the same method if it suits them, with methods of their own if they have
/// other parameters or are of another C standard. Or sets <c>Aliases.Ignore</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AliasFixProvider)), Shared]
public sealed class AliasFixProvider : HookFixProvider
{
    private const string InterceptKey = "intercept";
    private const string WriteKey = "write";
    private const string IgnoreKey = "ignore";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SignatureDescriptors.MissingAliases.Id];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic)
    {
        if (MethodAt(editor, diagnostic) is not { } method)
        {
            yield break;
        }

        var names = NamesOf(editor, method, diagnostic);
        if (names.Fitting.Length != 0)
        {
            yield return ($"Intercept {Quote(names.Fitting)} too", InterceptKey);
        }

        if (names.Others.Length != 0)
        {
            yield return ($"Add a separate hook for {Quote([.. names.Others.Select(static other => other.Symbol)])}", WriteKey);
        }

        yield return ("Ignore the other names (Aliases.Ignore)", IgnoreKey);
    }

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        foreach (var diagnostic in diagnostics)
        {
            var attribute = AttributeAt(editor, diagnostic)!;
            var method = MethodAt(editor, diagnostic)!;
            var names = NamesOf(editor, method, diagnostic);
            switch (key)
            {
                case InterceptKey:
                    editor.ReplaceNode((AttributeListSyntax)attribute.Parent!, (current, _) =>
                        ((AttributeListSyntax)current).AddAttributes([.. names.Fitting.Select(HookSyntax.Intercept)]));
                    break;
                case WriteKey:
                    Write(editor, method, names.Others);
                    break;
                default:
                    editor.ReplaceNode(attribute, static (current, _) => WithIgnore((AttributeSyntax)current));
                    break;
            }
        }
    }

    private static void Write(DocumentEditor editor, MethodDeclarationSyntax method, ImmutableArray<HookTemplate> templates)
    {
        var draft = HookDraft.Of(templates, DraftFixProvider.UsedNames(editor.SemanticModel, method.Parent as TypeDeclarationSyntax));
        editor.InsertAfter(method, HookSyntax.Members(
            draft.Methods.Concat(draft.Structures), afterOthers: true, HookSyntax.NewLineOf(method)));
        if (draft.IsUnsafe && method.Parent is TypeDeclarationSyntax type && !HookSyntax.IsUnsafe(type))
        {
            editor.ReplaceNode(type, static (current, _) => Modifiers.Add((TypeDeclarationSyntax)current, SyntaxKind.UnsafeKeyword));
        }
    }

    private static AttributeSyntax WithIgnore(AttributeSyntax attribute)
    {
        var ignore = SyntaxFactory.AttributeArgument(HookSyntax.Expression("Aliases.Ignore"))
            .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Aliases").WithTrailingTrivia(SyntaxFactory.Space))
                .WithTrailingTrivia(SyntaxFactory.Space));
        var old = attribute.ArgumentList!.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.Text == "Aliases");
        var changed = old is null ? attribute.AddArgumentListArguments(ignore) : attribute.ReplaceNode(old, ignore);
        return changed.WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The missing aliases that the method suits as it is, and the rest, as far as hooks of them can be written.</summary>
    private static (string[] Fitting, ImmutableArray<HookTemplate> Others) NamesOf(
        DocumentEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        var missing = (diagnostic.Properties[AliasRules.MissingNames] ?? string.Empty).Split(' ');
        var symbol = (IMethodSymbol)editor.SemanticModel.GetDeclaredSymbol(method)!;
        var dialect = SymbolAliases.DialectOf(SymbolAt(editor, diagnostic));
        var fitting = missing.Where(name => SymbolAliases.DialectOf(name) == dialect && Suits(name, symbol, method)).ToArray();
        return (fitting, [.. missing.Except(fitting).Select(HookTemplate.Find).OfType<HookTemplate>()]);
    }

    private static bool Suits(string name, IMethodSymbol symbol, MethodDeclarationSyntax method) =>
        LibcCatalogue.Find(name) is { } entry
        && SignatureRules.BestMatch(name, entry, DeclaredSignature.Of(symbol, method)).Problems.All(static problem => problem.Severity != DiagnosticSeverity.Error);

    private static string Quote(string[] names) => string.Join(", ", names.Select(static name => $"'{name}'"));

    private static AttributeSyntax? AttributeAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The symbol that the attribute names.</summary>
    private static string SymbolAt(DocumentEditor editor, Diagnostic diagnostic) =>
        AttributeAt(editor, diagnostic)?.ArgumentList?.Arguments.FirstOrDefault() is { } argument
        && editor.SemanticModel.GetConstantValue(argument.Expression) is { Value: string symbol }
            ? symbol
            : string.Empty;

    private static MethodDeclarationSyntax? MethodAt(DocumentEditor editor, Diagnostic diagnostic) =>
        AttributeAt(editor, diagnostic)?.Parent?.Parent as MethodDeclarationSyntax;
}
