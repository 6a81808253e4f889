using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>A statement between <c>Errno.Preserve()</c> and <c>Restore()</c>.</summary>
internal static class ErrnoScope
{
    /// <summary>The two statements, of which the first declares an unused name.</summary>
    public static (StatementSyntax Preserve, StatementSyntax Restore) Of(HashSet<string> names, string newLine)
    {
        var name = ParameterNames.Unique("errno", names);
        names.Add(name);
        return (HookSyntax.Statement($"var {name} = Errno.Preserve();", newLine), HookSyntax.Statement($"{name}.Restore();", newLine));
    }

    public static void Wrap(DocumentEditor editor, StatementSyntax statement, HashSet<string> names)
    {
        var newLine = HookSyntax.NewLineOf(statement);
        var (preserve, restore) = Of(names, newLine);
        Replace(editor, statement, [preserve], static current => current, [restore]);
    }

    /// <summary>Adds statements around one. Its labels and directives precede all of them; if only one statement is allowed, they
    /// become a block.</summary>
    /// <param name="editor">The editor.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="before">What comes before it.</param>
    /// <param name="change">What becomes of it.</param>
    /// <param name="after">What comes after it.</param>
    public static void Replace(
        DocumentEditor editor,
        StatementSyntax statement,
        IReadOnlyList<StatementSyntax> before,
        System.Func<StatementSyntax, StatementSyntax> change,
        IReadOnlyList<StatementSyntax> after)
    {
        if (before.Count == 0 && after.Count == 0)
        {
            editor.ReplaceNode(statement, (current, _) => change((StatementSyntax)current));
            return;
        }

        var newLine = HookSyntax.NewLineOf(statement);
        StatementSyntax outer = statement;
        while (outer.Parent is LabeledStatementSyntax labeled)
        {
            outer = labeled;
        }

        var startsLine = TriviaLines.EndsLine(outer.GetFirstToken().GetPreviousToken());
        var endsLine = TriviaLines.EndsLine(outer.GetLastToken());
        var (above, beside) = TriviaLines.SplitAtStatement(outer.GetLeadingTrivia());
        StatementSyntax Changed(SyntaxNode current) => EndLine(change(Unlabeled((StatementSyntax)current, outer, beside)), newLine);
        if (outer.Parent is not (BlockSyntax or SwitchSectionSyntax))
        {
            editor.ReplaceNode(outer, (current, _) => Block(outer, before, Changed(current), after, above, newLine));
            if (!startsLine || !endsLine)
            {
                editor.ReplaceNode(outer.Parent!, static (current, _) => current.WithAdditionalAnnotations(Formatter.Annotation));
            }

            return;
        }

        var first = Labeled(outer, statement, before[0], newLine);
        first = outer == statement ? first.ReplaceToken(first.GetFirstToken(), FileFormat.Hold(first.GetFirstToken(), above)) : first;
        editor.InsertBefore(outer, before.Skip(1).Prepend(first));
        editor.InsertAfter(outer, startsLine ? after.Select(each => Indented(each, IndentationOf(outer))) : after);
        editor.ReplaceNode(outer, (current, _) => Changed(current));
        if (!startsLine || !endsLine)
        {
            editor.ReplaceNode(outer.Parent, (current, _) => WithLines(current, newLine));
        }
    }

    /// <summary>A block in place of a statement, indented like its parent. A formatter would move directives that follow.</summary>
    private static BlockSyntax Block(
        StatementSyntax outer,
        IReadOnlyList<StatementSyntax> before,
        StatementSyntax statement,
        IReadOnlyList<StatementSyntax> after,
        SyntaxTriviaList above,
        string newLine)
    {
        var end = SyntaxFactory.EndOfLine(newLine);
        var indentation = IndentationOf(outer.Parent!);
        var startsLine = TriviaLines.EndsLine(outer.GetFirstToken().GetPreviousToken());
        var inner = startsLine ? IndentationOf(outer) : indentation + (indentation.Contains('\t') ? "\t" : "    ");
        var open = SyntaxFactory.Token(
            startsLine ? [SyntaxFactory.Whitespace(indentation)] : [end, SyntaxFactory.Whitespace(indentation)], SyntaxKind.OpenBraceToken, [end]);
        var close = SyntaxFactory.Token([SyntaxFactory.Whitespace(indentation)], SyntaxKind.CloseBraceToken, [end]);
        var body = TriviaLines.HasText(statement.GetLeadingTrivia()) ? statement : statement.WithLeadingTrivia(SyntaxFactory.Whitespace(inner));
        return SyntaxFactory.Block(
            FileFormat.Hold(open, above),
            SyntaxFactory.List(before.Select(each => Indented(each, inner)).Append(body).Concat(after.Select(each => Indented(each, inner)))),
            close);
    }

    /// <summary>A new statement with the indentation of its file; one of several lines is left to the formatter.</summary>
    private static StatementSyntax Indented(StatementSyntax statement, string indentation) =>
        statement is IfStatementSyntax
            ? statement
            : statement.WithoutAnnotations(Formatter.Annotation).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation));

    /// <summary>The indentation of the line in which a node begins.</summary>
    private static string IndentationOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The labels of a statement, on another one.</summary>
    private static StatementSyntax Labeled(StatementSyntax outer, StatementSyntax inner, StatementSyntax first, string newLine)
    {
        if (outer is not LabeledStatementSyntax labeled || outer == inner)
        {
            return first;
        }

        var statement = Labeled(labeled.Statement, inner, first, newLine);
        if (labeled.Statement is LabeledStatementSyntax && !TriviaLines.EndsLine(labeled.ColonToken))
        {
            statement = statement.WithLeadingTrivia(SyntaxFactory.Whitespace(IndentationOf(labeled)));
        }

        return labeled.WithColonToken(TriviaLines.EndLine(labeled.ColonToken, newLine)).WithStatement(statement);
    }

    /// <summary>The statement without its labels, with the trivia directly above it.</summary>
    private static StatementSyntax Unlabeled(StatementSyntax current, StatementSyntax outer, SyntaxTriviaList beside)
    {
        if (outer is not LabeledStatementSyntax)
        {
            return current.WithLeadingTrivia(beside);
        }

        while (current is LabeledStatementSyntax labeled)
        {
            current = labeled.Statement;
        }

        return current.WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>A block or a section whose statements were in one line.</summary>
    private static SyntaxNode WithLines(SyntaxNode parent, string newLine)
    {
        var statements = parent.ChildNodes().OfType<StatementSyntax>().ToArray();
        parent = parent.ReplaceNodes(statements, (_, statement) => EndLine(statement, newLine));
        var opening = parent is BlockSyntax block ? block.OpenBraceToken : ((SwitchSectionSyntax)parent).Labels.Last().GetLastToken();
        return parent.ReplaceToken(opening, TriviaLines.EndLine(opening, newLine)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static StatementSyntax EndLine(StatementSyntax statement, string newLine) =>
        statement.ReplaceToken(statement.GetLastToken(), TriviaLines.EndLine(statement.GetLastToken(), newLine));
}
