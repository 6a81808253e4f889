using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MutationRunner;

/// <summary>Finds what can be changed in a file: operators, constants, and statements that can be left out.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string> s_operators = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.AmpersandToken] = "|",
        [SyntaxKind.BarToken] = "&",
        [SyntaxKind.LessThanLessThanToken] = ">>",
        [SyntaxKind.GreaterThanGreaterThanToken] = "<<",
        [SyntaxKind.PlusEqualsToken] = "-=",
        [SyntaxKind.MinusEqualsToken] = "+=",
        [SyntaxKind.BarEqualsToken] = "&=",
        [SyntaxKind.AmpersandEqualsToken] = "|=",
        [SyntaxKind.PlusPlusToken] = "--",
        [SyntaxKind.MinusMinusToken] = "++",
        [SyntaxKind.ExclamationToken] = "",
        [SyntaxKind.TildeToken] = "",
        [SyntaxKind.NotKeyword] = "",
        [SyntaxKind.AndKeyword] = "or",
        [SyntaxKind.OrKeyword] = "and",
    };

    private readonly string _file;
    private readonly SyntaxTree _tree;
    private readonly List<Mutant> _mutants = [];

    private MutantFinder(string file, SyntaxTree tree)
        : base(SyntaxWalkerDepth.Token) => (_file, _tree) = (file, tree);

    /// <summary>The changes of a file.</summary>
    /// <param name="file">Its name, relative to the root of the repository.</param>
    /// <param name="text">Its text.</param>
    public static List<Mutant> Find(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        var finder = new MutantFinder(file, tree);
        finder.Visit(tree.GetRoot());
        return finder._mutants;
    }

    // What attributes say is checked when the library is built.
    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitToken(SyntaxToken token)
    {
        if (IsOperator(token) && s_operators.TryGetValue(token.Kind(), out var replacement))
        {
            Add(token, replacement);
        }
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
                Add(node.Token, "false");
                break;
            case SyntaxKind.FalseLiteralExpression:
                Add(node.Token, "true");
                break;
            case SyntaxKind.NumericLiteralExpression:
                Add(node.Token, string.Create(CultureInfo.InvariantCulture, $"({node.Token.Text} + 1)"));
                break;
        }
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax)
        {
            Add(node.Expression, "");
        }

        base.VisitExpressionStatement(node);
    }

    /// <summary>Whether a token is an operator that can be changed: not the asterisk of a pointer, a sign, or the mark of what isn't null.</summary>
    private static bool IsOperator(SyntaxToken token) => token.Parent switch
    {
        PrefixUnaryExpressionSyntax => token.Kind() is SyntaxKind.ExclamationToken or SyntaxKind.TildeToken or SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken,
        PostfixUnaryExpressionSyntax => !token.IsKind(SyntaxKind.ExclamationToken),
        BinaryExpressionSyntax or AssignmentExpressionSyntax or PatternSyntax => true,
        _ => false,
    };

    /// <summary>Negates a condition that has no operator that is changed anyway.</summary>
    private void AddNegation(ExpressionSyntax condition)
    {
        if (condition is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            Add(condition, $"!{condition}");
        }
    }

    private void Add(SyntaxNodeOrToken changed, string replacement) => _mutants.Add(new Mutant(
        _file,
        _tree.GetLineSpan(changed.Span).StartLinePosition.Line + 1,
        changed.Span,
        changed.ToString(),
        replacement));
}
