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

/// <summary>Changes the parameters and the result of a hook or an import to those of the C function. The author adapts the
/// body, or the calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignatureFixProvider)), Shared]
public sealed class SignatureFixProvider : HookFixProvider
{
    private const string Key = "signature";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        SignatureDescriptors.ParameterCount.Id,
        SignatureDescriptors.ParameterType.Id,
        SignatureDescriptors.ReturnType.Id,
        SignatureDescriptors.Sign.Id,
        SignatureDescriptors.VariadicType.Id,
        SignatureDescriptors.AnyNumberOfArguments.Id,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        MethodAt(editor, diagnostic) is { } method && CorrectionOf(editor, method) is { IsNeeded: true } correction && correction.Changes(method)
            ? [($"Use the signature of '{correction.Symbol}'", Key)]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        foreach (var method in diagnostics.Select(diagnostic => MethodAt(editor, diagnostic)!).Distinct())
        {
            Replace(editor, method, CorrectionOf(editor, method)!, static corrected => corrected);
        }
    }

    /// <summary>Corrects a method, adds missing modifiers, and declares the structures that it needs.</summary>
    internal static void Replace(
        DocumentEditor editor,
        MethodDeclarationSyntax method,
        SignatureCorrection correction,
        System.Func<MethodDeclarationSyntax, MethodDeclarationSyntax> complete)
    {
        var isUnsafe = HookSyntax.IsUnsafe(method);
        KeptMeaning.Edit(editor, method, correction);
        editor.ReplaceNode(method, (current, _) =>
        {
            var corrected = complete(correction.Apply((MethodDeclarationSyntax)current));
            return isUnsafe || !NeedsUnsafe(corrected) ? corrected : Modifiers.Add(corrected, SyntaxKind.UnsafeKeyword);
        });

        if (method.Parent is not TypeDeclarationSyntax type)
        {
            return;
        }

        var declared = new HashSet<string>(type.Members.OfType<BaseTypeDeclarationSyntax>().Select(static member => member.Identifier.ValueText));
        var used = correction.Apply(method).DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText).ToArray();
        var missing = correction.Structures.Where(structure => used.Contains(structure.Name) && !declared.Contains(structure.Name));
        editor.InsertAfter(method, HookSyntax.Members(
            missing.Select(static structure => structure.Declaration), afterOthers: true, HookSyntax.NewLineOf(method)));
    }

    internal static SignatureCorrection? CorrectionOf(DocumentEditor editor, MethodDeclarationSyntax method) =>
        editor.SemanticModel.GetDeclaredSymbol(method) is { } symbol ? SignatureCorrection.Of(symbol, method) : null;

    private static bool NeedsUnsafe(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType)
            .Any(static type => type is PointerTypeSyntax or FunctionPointerTypeSyntax);

    private static MethodDeclarationSyntax? MethodAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<SyntaxNode>(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
            as MethodDeclarationSyntax;
}
