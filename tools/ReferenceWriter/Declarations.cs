using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReferenceWriter;

/// <summary>Declarations as a caller needs them: without what is about the body.</summary>
internal static class Declarations
{
    /// <summary>Whether a declaration says <c>public</c>.</summary>
    public static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    /// <summary>A declaration in one line.</summary>
    public static string Of(MemberDeclarationSyntax member)
    {
        MemberDeclarationSyntax bare = member switch
        {
            TypeDeclarationSyntax type => type.WithMembers([]).WithOpenBraceToken(default).WithCloseBraceToken(default).WithSemicolonToken(default),
            EnumDeclarationSyntax values => values.WithMembers([]).WithOpenBraceToken(default).WithCloseBraceToken(default).WithBaseList(null),
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default),
            ConstructorDeclarationSyntax constructor => constructor.WithBody(null).WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default),
            PropertyDeclarationSyntax property => property.WithAccessorList(Accessors(property)).WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default),
            _ => member,
        };
        var modifiers = bare.Modifiers.Where(static modifier => !IsOfTheBody(modifier));
        bare = bare.WithAttributeLists([]).WithModifiers([.. modifiers]);
        return bare.WithoutTrivia().NormalizeWhitespace(indentation: "", eol: " ").ToString().TrimEnd(';', ' ');
    }

    private static bool IsOfTheBody(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.PartialKeyword or SyntaxKind.ExternKeyword;

    private static AccessorListSyntax Accessors(PropertyDeclarationSyntax property)
    {
        var kinds = property.AccessorList is { } list
            ? list.Accessors.Where(static accessor => accessor.Modifiers.Count == 0).Select(static accessor => accessor.Kind())
            : [SyntaxKind.GetAccessorDeclaration];
        return SyntaxFactory.AccessorList([.. kinds.Select(static kind =>
            SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)))]);
    }
}
