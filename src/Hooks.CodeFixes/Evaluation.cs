using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.CodeFixes;

/// <summary>The order in which the parts of an expression are evaluated. Facts from the semantic model are annotated on them, so that
/// they survive changes of the expression.</summary>
internal static class Evaluation
{
    private const string PlainKind = "Hooks.Plain";
    private const string ValueKind = "Hooks.Value";
    private const string TypeKindOfPart = "Hooks.Type";
    private const string OwnKind = "Hooks.Own";

    /// <summary>Annotates all parts of an expression.</summary>
    /// <param name="model">The semantic model.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="isVoid">Whether the hook, and with it <c>Next</c>, returns nothing.</param>
    /// <param name="placeKind">The kind of the annotation of a part's position.</param>
    public static ExpressionSyntax Mark(SemanticModel model, ExpressionSyntax expression, bool isVoid, string placeKind)
    {
        var assigned = model.AnalyzeDataFlow(expression) is { Succeeded: true } flow ? flow.WrittenInside : [];
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>(),
            (node, current) =>
            {
                var notes = new List<SyntaxAnnotation> { new(placeKind, KeyOf(node.Span)) };
                if (IsPlain(model, node, assigned))
                {
                    notes.Add(new SyntaxAnnotation(PlainKind));
                }

                // Without the generated code, the types of Next and of expressions with it are unknown.
                var type = model.GetTypeInfo(node).Type;
                if (type is null or { TypeKind: TypeKind.Error }
                    ? !isVoid && node.DescendantNodesAndSelf().Any(IsNext)
                    : type.SpecialType != SpecialType.System_Void)
                {
                    notes.Add(new SyntaxAnnotation(ValueKind));
                }

                if (SplitType(model, node) is { } split)
                {
                    notes.Add(new SyntaxAnnotation(TypeKindOfPart, split));
                }

                return current.WithAdditionalAnnotations(notes);
            });
    }

    /// <summary>The type of a local that can hold an expression which evaluates only some of its parts; empty if none can, null if
    /// statements can't stand for it.</summary>
    private static string? SplitType(SemanticModel model, ExpressionSyntax node)
    {
        if (node is not (ConditionalExpressionSyntax or SwitchExpressionSyntax)
            && !(node is BinaryExpressionSyntax binary && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression))
        {
            return null;
        }

        if (TriviaLines.HasText([.. node.DescendantTrivia()]) || node.DescendantNodes().Any(static part => part is RefExpressionSyntax or ThrowExpressionSyntax))
        {
            return null;
        }

        // What a condition declares is assigned only if it is true, which a local doesn't say.
        var info = model.GetTypeInfo(node);
        var type = info.Type ?? info.ConvertedType;
        return node.DescendantNodes().Any(static part => part is SingleVariableDesignationSyntax)
            || type is null or { IsRefLikeType: true } or { SpecialType: SpecialType.System_Void }
            || (node is BinaryExpressionSyntax ? type is not ({ SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Error }) : type.TypeKind == TypeKind.Error)
                ? string.Empty
                : type.ToMinimalDisplayString(model, node.SpanStart);
    }

    /// <summary>Whether statements can stand for an expression that evaluates only some of its parts.</summary>
    public static bool CanBeStatements(SyntaxNode part) => part.HasAnnotations(TypeKindOfPart);

    /// <summary>The type of a local for such an expression; null if none can hold it.</summary>
    public static string? TypeOf(SyntaxNode part) => part.GetAnnotations(TypeKindOfPart).FirstOrDefault()?.Data is { Length: > 0 } type ? type : null;

    /// <summary>Marks an assignment to a local of ours.</summary>
    public static AssignmentExpressionSyntax Own(AssignmentExpressionSyntax assignment) =>
        assignment.WithAdditionalAnnotations(new SyntaxAnnotation(OwnKind));

    public static bool IsOwn(AssignmentExpressionSyntax assignment) => assignment.HasAnnotations(OwnKind);

    public static string KeyOf(TextSpan span) => $"{span.Start} {span.Length}";

    /// <summary>A local that was made of a part.</summary>
    public static ExpressionSyntax Local(string name) =>
        SyntaxFactory.IdentifierName(name).WithAdditionalAnnotations(new SyntaxAnnotation(PlainKind), new SyntaxAnnotation(ValueKind));

    /// <summary>Whether a local can hold a part.</summary>
    public static bool IsValue(SyntaxNode part) => part.HasAnnotations(ValueKind);

    /// <summary>The parts of a statement that must be evaluated before a call, in that order: all parts with side effects or that
    /// depend on them, and the arguments of the call that lead to <c>Next</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="isNext">Whether a part is a call of <c>Next</c>.</param>
    /// <param name="isWhole">Whether the call moves with all its arguments.</param>
    /// <returns>Null if the call is conditional, or a part can't be stored in a local.</returns>
    public static List<ExpressionSyntax>? Before(
        ExpressionSyntax call, StatementSyntax statement, System.Func<SyntaxNode, bool> isNext, bool isWhole = false)
    {
        var parts = new List<ExpressionSyntax>();
        foreach (var node in call.Ancestors().TakeWhile(node => node != statement).Reverse())
        {
            if (node is ExpressionSyntax outer)
            {
                if (OperandsBefore(outer, call) is not { } operands)
                {
                    return null;
                }

                parts.AddRange(operands.Where(static operand => !IsPlain(operand)));
            }
        }

        var arguments = isWhole ? [] : Operands(call)?.ToList();
        var last = arguments?.FindLastIndex(argument => argument.DescendantNodesAndSelf().Any(isNext)) ?? -1;
        if (arguments is null ? call.DescendantNodes().Any(isNext) : !isWhole && last < 0 && isNext(call))
        {
            return null;
        }

        parts.AddRange(arguments?.Take(last + 1).Where(static argument => !IsPlain(argument)) ?? []);
        return parts.All(static part => IsValue(part) && part.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 }) ? parts : null;
    }

    /// <summary>The operands of an expression that come before the one that holds a call; null if that isn't always evaluated.</summary>
    private static IEnumerable<ExpressionSyntax>? OperandsBefore(ExpressionSyntax outer, ExpressionSyntax call) => outer switch
    {
        BinaryExpressionSyntax binary when IsShortCircuit(binary) => binary.Left.Contains(call) ? [] : null,
        ConditionalExpressionSyntax choice => choice.Condition.Contains(call) ? [] : null,
        SwitchExpressionSyntax choice => choice.GoverningExpression.Contains(call) ? [] : null,
        IsPatternExpressionSyntax => [],
        _ => Operands(outer)?.TakeWhile(operand => !operand.Contains(call)),
    };

    /// <summary>The operands of an expression that evaluates all of them, in order; null for any other.</summary>
    private static IEnumerable<ExpressionSyntax>? Operands(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => [inner.Expression],
        CheckedExpressionSyntax inner => [inner.Expression],
        CastExpressionSyntax inner => [inner.Expression],
        PrefixUnaryExpressionSyntax inner when IsArithmetic(inner) || inner.IsKind(SyntaxKind.PointerIndirectionExpression) => [inner.Operand],
        BinaryExpressionSyntax binary when !IsShortCircuit(binary) => [binary.Left, binary.Right],
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax } assignment => [assignment.Right],
        InvocationExpressionSyntax invocation =>
            [.. Receiver(invocation.Expression), .. invocation.ArgumentList.Arguments.Select(static argument => argument.Expression)],
        ElementAccessExpressionSyntax element =>
            [element.Expression, .. element.ArgumentList.Arguments.Select(static argument => argument.Expression)],
        ObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } list } => list.Arguments.Select(static argument => argument.Expression),
        MemberAccessExpressionSyntax access => Receiver(access),
        TupleExpressionSyntax tuple => tuple.Arguments.Select(static argument => argument.Expression),
        _ => null,
    };

    /// <summary>What a method is called on, unless that is the name of a type.</summary>
    private static IEnumerable<ExpressionSyntax> Receiver(ExpressionSyntax method) =>
        method is MemberAccessExpressionSyntax { Expression: var receiver } ? [receiver] : [];

    /// <summary>Whether it makes no difference when a part is evaluated.</summary>
    private static bool IsPlain(SyntaxNode part) => part.HasAnnotations(PlainKind);

    private static bool IsPlain(SemanticModel model, ExpressionSyntax node, IEnumerable<ISymbol> assigned) => node switch
    {
        _ when model.GetConstantValue(node).HasValue => true,
        LiteralExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or TypeSyntax and not NameSyntax => true,
        IdentifierNameSyntax { Identifier.ValueText: "Next" } => true,
        ParenthesizedExpressionSyntax inner => IsPlain(model, inner.Expression, assigned),
        CastExpressionSyntax inner => model.GetSymbolInfo(inner).Symbol is null && IsPlain(model, inner.Expression, assigned),
        PrefixUnaryExpressionSyntax inner when IsArithmetic(inner) => IsPlain(model, inner.Operand, assigned),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression, Operand: IdentifierNameSyntax } => true,
        _ => model.GetSymbolInfo(node).Symbol switch
        {
            ILocalSymbol or IParameterSymbol => node is IdentifierNameSyntax && !assigned.Contains(model.GetSymbolInfo(node).Symbol!, SymbolEqualityComparer.Default),
            INamespaceOrTypeSymbol => true,
            _ => false,
        },
    };

    private static bool IsShortCircuit(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression;

    private static bool IsArithmetic(PrefixUnaryExpressionSyntax unary) => unary.Kind()
        is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression or SyntaxKind.BitwiseNotExpression or SyntaxKind.LogicalNotExpression;

    private static bool IsNext(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Next" } } };
}
