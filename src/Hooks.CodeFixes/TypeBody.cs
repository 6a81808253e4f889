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
    /// <summary>Removes attributes from a type. Comments and directives around them stay.</summary>
    public static TypeDeclarationSyntax WithoutAttributes(TypeDeclarationSyntax type, IReadOnlyCollection<AttributeSyntax> attributes)
    {
        var lists = new List<AttributeListSyntax>();
        var pending = SyntaxTriviaList.Empty;
        foreach (var list in type.AttributeLists)
        {
            var left = list.Attributes.Where(attribute => !attributes.Any(removed => removed.IsEquivalentTo(attribute, topLevel: false))).ToArray();
            var leading = TriviaLines.Join(pending, list.GetLeadingTrivia());
            if (left.Length == list.Attributes.Count)
            {
                lists.Add(list.WithLeadingTrivia(leading));
                pending = [];
            }
            else if (left.Length != 0)
            {
                lists.Add(list.WithAttributes(SyntaxFactory.SeparatedList(left)).WithLeadingTrivia(leading));
                pending = [];
            }
            else
            {
                pending = TriviaLines.HasText(list.GetTrailingTrivia())
                    ? TriviaLines.WithoutIndentation(leading).AddRange(list.GetTrailingTrivia())
                    : leading;
            }
        }

        type = type.WithAttributeLists(default);
        type = type.WithLeadingTrivia(TriviaLines.Join(pending, type.GetLeadingTrivia()));
        return lists.Count == 0 ? type : type.WithAttributeLists(SyntaxFactory.List(lists));
    }

    /// <summary>Adds members after everything else, including directives and comments.</summary>
    public static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, IEnumerable<string> members, string newLine)
    {
        type = WithLinesOfBraces(type, newLine);
        var (above, beside) = TriviaLines.SplitAtEnd(type.CloseBraceToken.LeadingTrivia);
        var (opened, indentation) = TriviaLines.SplitAtDirective(beside);
        var afterOthers = !TriviaLines.EndsWithEmptyLine(above) && (type.Members.Count != 0 || above.Count != 0);
        var written = HookSyntax.Members(members, afterOthers, newLine).ToArray();
        if (written.Length == 0)
        {
            return type;
        }

        written[0] = written[0].ReplaceToken(written[0].GetFirstToken(), FileFormat.Hold(written[0].GetFirstToken(), above));
        return type
            .WithMembers(type.Members.AddRange(written))
            .WithCloseBraceToken(FileFormat.Hold(type.CloseBraceToken.WithLeadingTrivia(indentation), opened));
    }

    /// <summary><c>class ConnectHook;</c> or <c>class ConnectHook { int x; }</c>: the braces, and what is between them, get lines of
    /// their own.</summary>
    private static TypeDeclarationSyntax WithLinesOfBraces(TypeDeclarationSyntax type, string newLine)
    {
        if (type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            var semicolon = type.SemicolonToken;
            type = type
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(semicolon.LeadingTrivia, SyntaxKind.OpenBraceToken, []))
                .WithCloseBraceToken(SyntaxFactory.Token([], SyntaxKind.CloseBraceToken, semicolon.TrailingTrivia));
        }
        else if (TriviaLines.SpansLines(type.OpenBraceToken, type.CloseBraceToken))
        {
            return type;
        }

        var before = type.OpenBraceToken.GetPreviousToken();
        type = type.ReplaceToken(before, TriviaLines.EndLine(before, newLine));
        type = type.WithOpenBraceToken(TriviaLines.EndLine(type.OpenBraceToken, newLine));
        type = type.WithMembers(SyntaxFactory.List(type.Members.Select(
            member => member.ReplaceToken(member.GetLastToken(), TriviaLines.EndLine(member.GetLastToken(), newLine)))));
        return type.WithAdditionalAnnotations(Formatter.Annotation);
    }
}
