using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.CodeFixes;

/// <summary>Comments, directives and empty lines, which must stay on the same side of new code.</summary>
internal static class TriviaLines
{
    /// <summary>Whether there is more than white space.</summary>
    public static bool HasText(SyntaxTriviaList trivia) =>
        trivia.Any(static each => !each.IsKind(SyntaxKind.WhitespaceTrivia) && !each.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>Without the white space that a line begins with, after the last end of a line.</summary>
    public static SyntaxTriviaList WithoutIndentation(SyntaxTriviaList trivia) =>
        trivia.Count != 0 && trivia.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.RemoveAt(trivia.Count - 1) : trivia;

    /// <summary>The leading trivia of a token, after that of a removed one.</summary>
    public static SyntaxTriviaList Join(SyntaxTriviaList removed, SyntaxTriviaList leading) =>
        removed.Count == 0 ? leading : HasText(leading) ? WithoutIndentation(removed).AddRange(leading) : removed;

    /// <summary>The trivia in the lines above a token, up to the last directive or comment, and the rest. A directive that opens a
    /// region which ends only after the token stays with it.</summary>
    public static (SyntaxTriviaList Above, SyntaxTriviaList Beside) SplitAtEnd(SyntaxTriviaList leading)
    {
        var end = leading.Count - (leading.Count != 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? 1 : 0);
        if (FirstOpen(leading) is { } open)
        {
            end = open > 0 && leading[open - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? open - 1 : open;
        }

        return ([.. leading.Take(end)], [.. leading.Skip(end)]);
    }

    /// <summary>The trivia up to the last directive, and the rest.</summary>
    public static (SyntaxTriviaList Directives, SyntaxTriviaList Others) SplitAtDirective(SyntaxTriviaList leading)
    {
        var count = 0;
        for (var i = 0; i < leading.Count; i++)
        {
            count = leading[i].IsDirective ? i + 1 : count;
        }

        return ([.. leading.Take(count)], [.. leading.Skip(count)]);
    }

    /// <summary>The trivia above a statement, up to the last directive or empty line, and the rest, its comments.</summary>
    public static (SyntaxTriviaList Above, SyntaxTriviaList Beside) SplitAtStatement(SyntaxTriviaList leading)
    {
        var count = SplitAtDirective(leading).Directives.Count;
        for (var i = count; i < leading.Count && !HasText([leading[i]]); i++)
        {
            count = leading[i].IsKind(SyntaxKind.EndOfLineTrivia) ? i + 1 : count;
        }

        return ([.. leading.Take(count)], [.. leading.Skip(count)]);
    }

    /// <summary>Whether there is a directive in a node, even before its first token.</summary>
    public static bool HasDirective(SyntaxNode node) => node.DescendantTrivia().Any(static trivia => trivia.IsDirective);

    /// <summary>Whether a region or a condition goes over the beginning or the end of a node, apart from those before its first token.</summary>
    public static bool HasOpenDirective(SyntaxNode node)
    {
        var start = node.GetFirstToken().SpanStart;
        var depth = 0;
        foreach (var trivia in node.DescendantTrivia().Where(each => each.IsDirective && each.SpanStart > start))
        {
            depth += Opens(trivia) ? 1 : Closes(trivia) ? -1 : 0;
            if (depth < 0 || (depth == 0 && trivia.Kind() is SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia))
            {
                return true;
            }
        }

        return depth != 0;
    }

    public static bool EndsWithEmptyLine(SyntaxTriviaList trivia) =>
        trivia.Count > 1 && trivia.Last().IsKind(SyntaxKind.EndOfLineTrivia)
        && (trivia[trivia.Count - 2].IsKind(SyntaxKind.EndOfLineTrivia) || trivia[trivia.Count - 2].IsDirective);

    /// <summary>Whether two tokens are in different lines.</summary>
    public static bool SpansLines(SyntaxToken first, SyntaxToken last) =>
        first.SyntaxTree!.GetText().Lines is var lines
        && lines.GetLineFromPosition(first.SpanStart).LineNumber != lines.GetLineFromPosition(last.SpanStart).LineNumber;

    public static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The token as the last of its line.</summary>
    public static SyntaxToken EndLine(SyntaxToken token, string newLine) => EndsLine(token)
        ? token
        : token.WithTrailingTrivia(WithoutIndentation(token.TrailingTrivia).Add(SyntaxFactory.EndOfLine(newLine)));

    /// <summary>Where the first directive is that isn't closed.</summary>
    private static int? FirstOpen(SyntaxTriviaList trivia)
    {
        var open = new System.Collections.Generic.Stack<int>();
        for (var i = 0; i < trivia.Count; i++)
        {
            if (Opens(trivia[i]))
            {
                open.Push(i);
            }
            else if (Closes(trivia[i]) && open.Count != 0)
            {
                open.Pop();
            }
        }

        return open.Count == 0 ? null : open.Last();
    }

    private static bool Opens(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.RegionDirectiveTrivia or SyntaxKind.IfDirectiveTrivia;

    private static bool Closes(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;
}
