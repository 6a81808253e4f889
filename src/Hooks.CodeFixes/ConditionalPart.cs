using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>Expressions that evaluate only some of their parts (<c>?:</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>switch</c>) as the statements
/// that do the same.</summary>
internal sealed class ConditionalPart(string newLine)
{
    /// <summary>The statements for a statement that returns such an expression, or assigns it to a local, and in which a call is not
    /// always evaluated.</summary>
    /// <returns>Null if the call is always evaluated, or if there are no such statements.</returns>
    public IReadOnlyList<StatementSyntax>? Branches(StatementSyntax statement, ExpressionSyntax call) => ValueOf(statement) switch
    {
        ConditionalExpressionSyntax choice when !choice.Condition.Contains(call) && Evaluation.CanBeStatements(choice) => If(statement, choice),
        SwitchExpressionSyntax choice when IsInArm(choice, call) && Evaluation.CanBeStatements(choice) => Switch(statement, choice),
        _ => null,
    };

    /// <summary>The outermost expression in which a call is not always evaluated, if it can be evaluated on its own: without
    /// <c>Next</c>.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax call, StatementSyntax statement, System.Func<SyntaxNode, bool> isNext) =>
        Outermost(call, statement) is { } part && Evaluation.TypeOf(part) is not null && !part.DescendantNodes().Any(isNext) ? part : null;

    /// <summary>Moves the outermost expression in which a call is not always evaluated to a local of its own, after all that is
    /// evaluated before it.</summary>
    /// <returns>Null if no expression is one, or if its value or what is before it can't be in a local.</returns>
    public IReadOnlyList<StatementSyntax>? Split(
        StatementSyntax statement, ExpressionSyntax call, System.Func<SyntaxNode, bool> isNext, HashSet<string> names, System.Func<string, ExpressionSyntax, StatementSyntax> local)
    {
        if (Outermost(call, statement) is not { } part
            || Evaluation.TypeOf(part) is not { } type
            || Evaluation.Before(part, statement, isNext, isWhole: true) is not { } operands)
        {
            return null;
        }

        var statements = new List<StatementSyntax>();
        var locals = new Dictionary<SyntaxNode, ExpressionSyntax>();
        foreach (var operand in operands)
        {
            var name = Name(operand.DescendantNodesAndSelf().Any(isNext) ? "result" : "value", names);
            statements.Add(local(name, operand));
            locals[operand] = Evaluation.Local(name);
        }

        var value = Name("value", names);
        SyntaxNode replaced = part;
        while (replaced.Parent is ParenthesizedExpressionSyntax outer)
        {
            replaced = outer;
        }

        locals[replaced] = Evaluation.Local(value);
        statements.AddRange(part is BinaryExpressionSyntax binary ? ShortCircuit(value, binary, local) : Assigned(value, type, part));
        statements.Add(statement.ReplaceNodes(locals.Keys, (node, _) => locals[node].WithTriviaFrom(node)));
        return statements;
    }

    /// <summary>The value that a statement returns or assigns to a local.</summary>
    private static ExpressionSyntax? ValueOf(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } value } => Inner(value),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when Evaluation.IsOwn(assignment) => Inner(assignment.Right),
        _ => null,
    };

    private static ExpressionSyntax Inner(ExpressionSyntax value)
    {
        while (value is ParenthesizedExpressionSyntax inner)
        {
            value = inner.Expression;
        }

        return value;
    }

    /// <summary>The statement with another value.</summary>
    private StatementSyntax With(StatementSyntax statement, ExpressionSyntax value) => Line(statement switch
    {
        ReturnStatementSyntax returned => returned.WithExpression(Bare(value)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } whole => whole.WithExpression(assignment.WithRight(Bare(value))),
        _ => statement,
    });

    private static ExpressionSyntax? Outermost(ExpressionSyntax call, StatementSyntax statement) =>
        call.Ancestors().TakeWhile(node => node != statement).OfType<ExpressionSyntax>().LastOrDefault(outer => IsConditionalIn(outer, call));

    /// <summary>Whether an expression evaluates a call in only some cases, and is one that statements can stand for.</summary>
    private static bool IsConditionalIn(ExpressionSyntax outer, ExpressionSyntax call) => outer switch
    {
        ConditionalExpressionSyntax choice => !choice.Condition.Contains(call),
        SwitchExpressionSyntax choice => IsInArm(choice, call),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression && binary.Right.Contains(call),
        _ => false,
    };

    /// <summary>Whether a call is in an arm of a <c>switch</c> whose last arm takes every other value.</summary>
    private static bool IsInArm(SwitchExpressionSyntax choice, ExpressionSyntax call) =>
        choice.Arms.Any(arm => arm.Expression.Contains(call))
        && choice.Arms.Last() is { Pattern: DiscardPatternSyntax, WhenClause: null };

    private IReadOnlyList<StatementSyntax> If(StatementSyntax statement, ConditionalExpressionSyntax choice)
    {
        var whenTrue = Block(With(statement, choice.WhenTrue));
        return statement is ReturnStatementSyntax
            ? [SyntaxFactory.IfStatement(Bare(choice.Condition), whenTrue), With(statement, choice.WhenFalse)]
            : [Line(SyntaxFactory.IfStatement(Bare(choice.Condition), whenTrue, SyntaxFactory.ElseClause(Block(With(statement, choice.WhenFalse)))))];
    }

    private IReadOnlyList<StatementSyntax> Switch(StatementSyntax statement, SwitchExpressionSyntax choice)
    {
        var sections = choice.Arms.Select(arm => SyntaxFactory.SwitchSection(
            SyntaxFactory.SingletonList<SwitchLabelSyntax>(arm.Pattern is DiscardPatternSyntax && arm.WhenClause is null
                ? SyntaxFactory.DefaultSwitchLabel(SyntaxFactory.Token(SyntaxKind.DefaultKeyword), Colon())
                : SyntaxFactory.CasePatternSwitchLabel(
                    SyntaxFactory.Token(SyntaxKind.CaseKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                    arm.WhenClause is null ? arm.Pattern.WithoutTrivia() : arm.Pattern,
                    arm.WhenClause?.WithoutTrailingTrivia(),
                    Colon())),
            SyntaxFactory.List<StatementSyntax>(statement is ReturnStatementSyntax
                ? [With(statement, arm.Expression)]
                : [With(statement, arm.Expression), Line(SyntaxFactory.BreakStatement())])));
        return
        [
            Line(SyntaxFactory.SwitchStatement(
                SyntaxFactory.Token(SyntaxKind.SwitchKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.OpenParenToken),
                Bare(choice.GoverningExpression),
                Line(SyntaxFactory.Token(SyntaxKind.CloseParenToken)),
                Line(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)),
                SyntaxFactory.List(sections),
                Line(SyntaxFactory.Token(SyntaxKind.CloseBraceToken)))),
        ];
    }

    /// <summary><c>var value = a; if (value) { value = b; }</c> for <c>a &amp;&amp; b</c>.</summary>
    private IEnumerable<StatementSyntax> ShortCircuit(
        string name, BinaryExpressionSyntax binary, System.Func<string, ExpressionSyntax, StatementSyntax> local)
    {
        ExpressionSyntax condition = Evaluation.Local(name);
        yield return local(name, binary.Left);
        yield return Line(SyntaxFactory.IfStatement(
            binary.IsKind(SyntaxKind.LogicalAndExpression) ? condition : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, condition),
            Block(Assignment(name, binary.Right))));
    }

    private IEnumerable<StatementSyntax> Assigned(string name, string type, ExpressionSyntax part)
    {
        yield return Line(SyntaxFactory.ParseStatement($"{type} {name};"));
        yield return Assignment(name, part);
    }

    private StatementSyntax Assignment(string name, ExpressionSyntax value)
    {
        var statement = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement($"{name} = 0;");
        var assignment = (AssignmentExpressionSyntax)statement.Expression;
        return Line(statement.WithExpression(Evaluation.Own(assignment.WithRight(Bare(Inner(value))))));
    }

    private BlockSyntax Block(StatementSyntax statement) => SyntaxFactory.Block(
        Line(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)),
        SyntaxFactory.SingletonList(statement),
        Line(SyntaxFactory.Token(SyntaxKind.CloseBraceToken)));

    private static string Name(string name, HashSet<string> names)
    {
        var unique = ParameterNames.Unique(name, names);
        names.Add(unique);
        return unique;
    }

    private static T Bare<T>(T expression)
        where T : SyntaxNode => expression.WithoutLeadingTrivia().WithoutTrailingTrivia();

    private T Line<T>(T statement)
        where T : StatementSyntax =>
        statement.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)).WithAdditionalAnnotations(Formatter.Annotation);

    private SyntaxToken Line(SyntaxToken token) => token.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine));

    private SyntaxToken Colon() => Line(SyntaxFactory.Token(SyntaxKind.ColonToken));
}
