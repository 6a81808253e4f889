using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>Edits of a type as a whole.</summary>
internal static class TypeBody
{
    /// <summary>Takes attributes off a type. What stood before them, a comment mostly, stays before it.</summary>
    internal static TypeDeclarationSyntax WithoutAttributes(TypeDeclarationSyntax type, IReadOnlyCollection<AttributeSyntax> attributes)
    {
        var leading = type.GetLeadingTrivia();
        var lists = type.AttributeLists.Select(list => list.WithAttributes(SyntaxFactory.SeparatedList(
            list.Attributes.Where(attribute => !attributes.Any(removed => removed.IsEquivalentTo(attribute, topLevel: false))))));
        return type
            .WithAttributeLists(SyntaxFactory.List(lists.Where(static list => list.Attributes.Count != 0)))
            .WithLeadingTrivia(leading);
    }

    /// <summary>Writes members after those that are there.</summary>
    internal static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, IEnumerable<string> members, string newLine)
    {
        var isEmpty = type.Members.Count == 0;
        var written = HookSyntax.Members(members, afterOthers: !isEmpty, newLine);
        if (!isEmpty)
        {
            return type.WithMembers(type.Members.AddRange(written));
        }

        // class ConnectHook; or { }: the braces get lines of their own.
        var end = SyntaxFactory.EndOfLine(newLine);
        var trailing = type.GetTrailingTrivia();
        var open = SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(end);
        var close = SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(trailing);
        var head = type.WithSemicolonToken(default).WithOpenBraceToken(default).WithCloseBraceToken(default);
        return head
            .ReplaceToken(head.GetLastToken(), head.GetLastToken().WithTrailingTrivia(end))
            .WithMembers(SyntaxFactory.List(written))
            .WithOpenBraceToken(open)
            .WithCloseBraceToken(close)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
