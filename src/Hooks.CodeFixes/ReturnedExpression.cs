using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>The expression that a hook returns, as the statements that preserve errno across some of its calls.</summary>
internal sealed class ReturnedExpression
{
    private const string CallKind = "Hooks.Call";

    /// <summary>Marks a statement that is between <c>Preserve()</c> and <c>Restore()</c>.</summary>
    private const string PreservedKind = "Hooks.Preserved";

    private readonly SyntaxNode _place;
    private readonly string _newLine;
    private readonly SyntaxNode _expression;
    private readonly ConditionalPart _conditional;
    private BlockSyntax _block;

    private ReturnedExpression(SemanticModel model, SyntaxNode place, ExpressionSyntax expression, bool isVoid)
    {
        _place = place;
        _expression = expression;
        _newLine = HookSyntax.NewLineOf(place);
        _conditional = new ConditionalPart(_newLine);
        var marked = Evaluation.Mark(model, expression, isVoid, CallKind).WithoutLeadingTrivia().WithoutTrailingTrivia();
        _block = SyntaxFactory.Block(isVoid ? Line(SyntaxFactory.ExpressionStatement(marked)) : Return(marked));
    }

    /// <summary>That of a body that is an expression, or of a <c>return</c>; null for anything else.</summary>
    public static ReturnedExpression? Of(SemanticModel model, SyntaxNode place) => place switch
    {
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } body when !TriviaLines.HasDirective(body) =>
            new ReturnedExpression(model, body, body.Expression, IsVoid(method)),
        ReturnStatementSyntax { Expression: { } expression } when !TriviaLines.HasDirective(expression) =>
            new ReturnedExpression(model, place, expression, isVoid: false),
        _ => null,
    };

    /// <summary>Moves a call to a statement that preserves errno. Everything that is evaluated before it, <c>Next</c> above all, stays
    /// before it.</summary>
    /// <param name="diagnostic">That of the call.</param>
    /// <param name="names">The names in use.</param>
    /// <returns>Whether that is possible.</returns>
    public bool TryHoist(Diagnostic diagnostic, HashSet<string> names)
    {
        var nexts = new HashSet<string>(diagnostic.AdditionalLocations.Select(static next => Evaluation.KeyOf(next.SourceSpan)));
        System.Func<SyntaxNode, bool> isNext = node => node.GetAnnotations(CallKind).Any(mark => nexts.Contains(mark.Data!));
        var before = _block;
        while (Find(Evaluation.KeyOf(diagnostic.Location.SourceSpan)) is { } call
            && call.FirstAncestorOrSelf<StatementSyntax>() is ReturnStatementSyntax or ExpressionStatementSyntax)
        {
            var statement = call.FirstAncestorOrSelf<StatementSyntax>()!;
            if (statement.HasAnnotations(PreservedKind))
            {
                return true;
            }

            var moved = ConditionalPart.Around(call, statement, isNext) ?? call;
            if (moved == call
                && !IsOwnWithout(statement, isNext)
                && (_conditional.Branches(statement, call) ?? _conditional.Split(statement, call, isNext, names, Local)) is { } parts)
            {
                _block = _block.ReplaceNode(statement, parts);
                continue;
            }

            if (Hoist(statement, moved, isNext, names) is not { } statements)
            {
                break;
            }

            _block = _block.ReplaceNode(statement, statements);
            return true;
        }

        _block = before;
        return false;
    }

    /// <summary>Writes the statements in place of the expression.</summary>
    public void Replace(DocumentEditor editor)
    {
        if (_place is ReturnStatementSyntax statement)
        {
            var last = _block.Statements.Last();
            ErrnoScope.Replace(
                editor,
                statement,
                [.. _block.Statements.Take(_block.Statements.Count - 1).Select(static each => each.WithAdditionalAnnotations(Formatter.Annotation))],
                current => last is ReturnStatementSyntax { Expression: { } expression }
                    ? ((ReturnStatementSyntax)current).WithExpression(expression.WithTriviaFrom(((ReturnStatementSyntax)current).Expression!))
                    : last.WithTriviaFrom(current),
                []);
            return;
        }

        editor.ReplaceNode(_place.Parent!, (current, _) => WithBody((MethodDeclarationSyntax)current));
    }

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private MethodDeclarationSyntax WithBody(MethodDeclarationSyntax method)
    {
        var end = SyntaxFactory.EndOfLine(_newLine);
        var comments = method.ExpressionBody!.ArrowToken.TrailingTrivia.AddRange(_expression.GetLeadingTrivia());
        var block = _block
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(end))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia));
        if (TriviaLines.HasText(comments))
        {
            block = block.ReplaceNode(block.Statements[0], block.Statements[0].WithLeadingTrivia(
                TriviaLines.WithoutIndentation(comments) is var lines && lines.Any(SyntaxKind.EndOfLineTrivia) ? lines : lines.Add(end)));
        }

        var before = method.ExpressionBody.ArrowToken.GetPreviousToken();
        return method
            .ReplaceToken(before, TriviaLines.EndLine(before, _newLine))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private ExpressionSyntax? Find(string key) => _block.DescendantNodes().OfType<ExpressionSyntax>()
        .FirstOrDefault(node => node.GetAnnotations(CallKind).Any(mark => mark.Data == key));

    /// <summary>Whether a statement assigns to a local of ours, and can be preserved as a whole.</summary>
    private static bool IsOwnWithout(StatementSyntax statement, System.Func<SyntaxNode, bool> isNext) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
        && Evaluation.IsOwn(assignment)
        && !statement.DescendantNodes().Any(isNext);

    private List<StatementSyntax>? Hoist(
        StatementSyntax statement, ExpressionSyntax call, System.Func<SyntaxNode, bool> isNext, HashSet<string> names)
    {
        if (IsOwnWithout(statement, isNext))
        {
            var (begin, end) = ErrnoScope.Of(names, _newLine);
            return [begin, statement.WithAdditionalAnnotations(new SyntaxAnnotation(PreservedKind)), end];
        }

        if (Evaluation.Before(call, statement, isNext, isWhole: Evaluation.CanBeStatements(call)) is not { } operands)
        {
            return null;
        }

        var statements = new List<StatementSyntax>();
        var locals = new Dictionary<SyntaxNode, ExpressionSyntax>();
        foreach (var operand in operands)
        {
            var name = ParameterNames.Unique(operand.DescendantNodesAndSelf().Any(isNext) ? "result" : "value", names);
            names.Add(name);
            statements.Add(Local(name, operand));
            locals[operand] = Evaluation.Local(name);
        }

        var (preserve, restore) = ErrnoScope.Of(names, _newLine);
        statements.Add(preserve);
        var kept = call.ReplaceNodes(operands.Where(operand => call.Contains(operand)), (operand, _) => locals[operand].WithTriviaFrom(operand));
        if (statement is ExpressionStatementSyntax { Expression: var whole } && whole == call)
        {
            statements.Add(Line(SyntaxFactory.ExpressionStatement(kept)));
            statements.Add(restore);
            return statements;
        }

        if (!Evaluation.IsValue(call))
        {
            return null;
        }

        var result = ParameterNames.Unique("value", names);
        names.Add(result);
        statements.Add(Local(result, kept));
        statements.Add(restore);
        locals[call] = Evaluation.Local(result);
        statements.Add(statement.ReplaceNodes(
            locals.Keys.Where(node => node == call || !call.Contains(node)), (node, _) => locals[node].WithTriviaFrom(node)));
        return statements;
    }

    private StatementSyntax Local(string name, ExpressionSyntax value)
    {
        var statement = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"var {name} = 0;");
        var old = statement.Declaration.Variables[0].Initializer!.Value;
        return Line(statement.ReplaceNode(old, Bare(value)));
    }

    private StatementSyntax Return(ExpressionSyntax value)
    {
        var statement = (ReturnStatementSyntax)SyntaxFactory.ParseStatement("return 0;");
        return Line(statement.WithExpression(value));
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression.WithoutLeadingTrivia().WithoutTrailingTrivia();

    private T Line<T>(T statement)
        where T : StatementSyntax =>
        statement.WithTrailingTrivia(SyntaxFactory.EndOfLine(_newLine)).WithAdditionalAnnotations(Formatter.Annotation);

    private SyntaxToken Line(SyntaxToken token) => token.WithTrailingTrivia(SyntaxFactory.EndOfLine(_newLine));
}
