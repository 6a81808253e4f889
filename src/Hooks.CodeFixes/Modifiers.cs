using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.CodeFixes;

/// <summary>Adds missing modifiers to a declaration. Existing ones stay where they are.</summary>
internal static class Modifiers
{
    /// <summary><c>private static partial</c>, which a hook is.</summary>
    public static MethodDeclarationSyntax AddOfHook(MethodDeclarationSyntax method) => Add(
        method,
        HasAccessibility(method) ? SyntaxKind.None : SyntaxKind.PrivateKeyword,
        SyntaxKind.StaticKeyword,
        SyntaxKind.PartialKeyword);

    public static bool HasAccessibility(MemberDeclarationSyntax declaration) =>
        declaration.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));

    /// <summary>Makes a type visible in the assembly: <c>protected</c> becomes <c>protected internal</c>.</summary>
    public static T MakeVisible<T>(T declaration)
        where T : MemberDeclarationSyntax
    {
        var narrow = declaration.Modifiers
            .Where(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword)
            .ToArray();
        if (narrow.Length == 0)
        {
            return Add(declaration, SyntaxKind.InternalKeyword);
        }

        var wide = SyntaxFactory.Token(SyntaxKind.InternalKeyword);
        if (narrow.Length == 1 && narrow[0].IsKind(SyntaxKind.ProtectedKeyword))
        {
            var at = declaration.Modifiers.IndexOf(SyntaxKind.ProtectedKeyword);
            return (T)declaration.WithModifiers(declaration.Modifiers.Insert(at + 1, wide.WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var modifiers = declaration.Modifiers.Replace(narrow[0], wide.WithTriviaFrom(narrow[0]));
        var second = modifiers.IndexOf(narrow[0].IsKind(SyntaxKind.PrivateKeyword) ? SyntaxKind.ProtectedKeyword : SyntaxKind.PrivateKeyword);
        return (T)declaration.WithModifiers(second < 0 ? modifiers : modifiers.RemoveAt(second));
    }

    /// <summary>Adds those of some modifiers that are missing.</summary>
    public static T Add<T>(T declaration, params SyntaxKind[] kinds)
        where T : MemberDeclarationSyntax
    {
        // Comments and indentation before the declaration stay before it.
        var first = declaration.Modifiers.Count != 0 ? declaration.Modifiers[0] : FirstAfterModifiers(declaration);
        var leading = first.LeadingTrivia;
        declaration = declaration.ReplaceToken(first, first.WithLeadingTrivia());
        var modifiers = declaration.Modifiers;
        foreach (var kind in kinds.Where(kind => kind != SyntaxKind.None && !modifiers.Any(kind)))
        {
            modifiers = modifiers.Insert(Place(modifiers, kind), SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space));
        }

        declaration = (T)declaration.WithModifiers(modifiers);
        first = modifiers.Count != 0 ? declaration.Modifiers[0] : FirstAfterModifiers(declaration);
        return declaration.ReplaceToken(first, first.WithLeadingTrivia(leading));
    }

    /// <summary>Accessibility, <c>static</c>, the others, <c>partial</c>.</summary>
    private static int Place(SyntaxTokenList modifiers, SyntaxKind kind) => kind switch
    {
        SyntaxKind.StaticKeyword => modifiers.Count(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())),
        SyntaxKind.PartialKeyword => modifiers.Count,
        SyntaxKind.UnsafeKeyword => modifiers.Any(SyntaxKind.PartialKeyword) ? modifiers.IndexOf(SyntaxKind.PartialKeyword) : modifiers.Count,
        _ => 0,
    };

    private static SyntaxToken FirstAfterModifiers(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
        TypeDeclarationSyntax type => type.Keyword,
        EnumDeclarationSyntax type => type.EnumKeyword,
        DelegateDeclarationSyntax type => type.DelegateKeyword,
        _ => declaration.GetFirstToken(),
    };
}
