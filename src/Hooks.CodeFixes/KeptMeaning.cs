using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>Preserves the meaning of a body in which integer types change: if the new type would break a check of the sign, or would
/// not compile, the value is cast to its old type.</summary>
internal sealed class KeptMeaning
{
    private readonly SemanticModel _model;
    private readonly MethodDeclarationSyntax _method;
    private readonly Dictionary<ISymbol, IntegerChange> _symbols = new(SymbolEqualityComparer.Default);
    private readonly IntegerChange? _result;

    private KeptMeaning(SemanticModel model, MethodDeclarationSyntax method, SignatureCorrection correction)
    {
        _model = model;
        _method = method;
        foreach (var (parameter, type) in correction.NewParameterTypes(method))
        {
            if (IntegerChange.Of(model.Compilation, parameter.Type, type) is { } change)
            {
                _symbols[parameter] = change;
            }
        }

        _result = correction.NewResultType is { } result && model.GetDeclaredSymbol(method) is { } symbol
            ? IntegerChange.Of(model.Compilation, symbol.ReturnType, result)
            : null;
    }

    /// <summary>Adds the casts to the body of a method.</summary>
    public static void Edit(DocumentEditor editor, MethodDeclarationSyntax method, SignatureCorrection correction)
    {
        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression;
        var kept = new KeptMeaning(editor.SemanticModel, method, correction);
        if (body is null || (kept._symbols.Count == 0 && kept._result is null))
        {
            return;
        }

        kept.AddLocals(body);
        var casts = kept.OldTypes(body).Concat(kept.NewTypes(body)).GroupBy(static cast => cast.Node).Select(static group => group.First());
        foreach (var (node, type) in casts.OrderBy(static cast => cast.Node.Span.Length).ToArray())
        {
            editor.ReplaceNode(node, (current, _) => kept.Cast((ExpressionSyntax)current, type, node));
        }
    }

    /// <summary>The locals that take their type from a value whose type changes.</summary>
    private void AddLocals(SyntaxNode body)
    {
        var declarations = body.DescendantNodes().OfType<VariableDeclarationSyntax>().Where(static declaration => declaration.Type.IsVar).ToArray();
        foreach (var variable in declarations.SelectMany(static declaration => declaration.Variables))
        {
            if (variable.Initializer is { Value: var value }
                && _model.GetDeclaredSymbol(variable) is { } local
                && value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(node => ChangeOf(node) is not null && Outermost(node) == value) is { } source)
            {
                _symbols[local] = ChangeOf(source)!;
            }
        }
    }

    /// <summary>The values that stay what they were.</summary>
    private IEnumerable<(ExpressionSyntax Node, ITypeSymbol Type)> OldTypes(SyntaxNode body) =>
        from node in body.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
        let change = ChangeOf(node)
        where change is not null && !IsWritten(node) && NeedsOldType(Outermost(node), change)
        select (node, change.Old);

    /// <summary>What is returned, or assigned to a parameter, as its new type.</summary>
    private IEnumerable<(ExpressionSyntax Node, ITypeSymbol Type)> NewTypes(SyntaxNode body)
    {
        var returned = _result is null ? [] : body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(static statement => statement.Expression)
            .Append(_method.ExpressionBody?.Expression)
            .OfType<ExpressionSyntax>()
            .SelectMany(ToBeCast)
            .Select(expression => (expression, Change: _result));
        var assigned = body.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => ChangeOf(assignment.Left) is not null)
            .Select(assignment => (assignment.Right, Change: ChangeOf(assignment.Left)!));
        return returned.Concat(assigned)
            .Where(pair => IsChoiceOfConstants(pair.Item1) || !IsLike(pair.Item1, pair.Change))
            .Select(static pair => (pair.Item1, pair.Change.New));
    }

    /// <summary>Whether an expression can be what a value is now, with no cast.</summary>
    private bool IsLike(ExpressionSyntax expression, IntegerChange change)
    {
        if (_model.GetConstantValue(expression) is { HasValue: true, Value: { } constant })
        {
            return change.Holds(constant);
        }

        var sources = expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(node => ChangeOf(node) is not null && Outermost(node) == expression).ToArray();
        var type = sources.Length != 0 && !sources.Any(source => NeedsOldType(expression, ChangeOf(source)!))
            ? ChangeOf(sources[0])!.New
            : _model.GetTypeInfo(expression).Type;
        return type is null or { TypeKind: TypeKind.Error } || _model.Compilation.ClassifyCommonConversion(type, change.New).IsImplicit;
    }

    private bool NeedsOldType(ExpressionSyntax value, IntegerChange change) => value.Parent switch
    {
        BinaryExpressionSyntax binary when IsComparison(binary) => NeedsOldType(binary, value, change),
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        IsPatternExpressionSyntax pattern => pattern.Pattern.DescendantNodesAndSelf().Any(part => NeedsOldType(part, change)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(static arm => arm.Pattern.DescendantNodesAndSelf()).Any(part => NeedsOldType(part, change)),
        SwitchStatementSyntax choice => choice.Sections.SelectMany(static section => section.Labels)
            .SelectMany(static label => label.DescendantNodes()).Any(part => NeedsOldType(part, change)),
        CastExpressionSyntax cast => change.Differs(_model.GetTypeInfo(cast).Type),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument when IsNext(call) =>
            call.ArgumentList.Arguments.IndexOf(argument) is var index
            && _symbols.Keys.OfType<IParameterSymbol>().FirstOrDefault(parameter => parameter.Ordinal == index) is var parameter
            && (parameter is null ? Converts(value, change) : !_symbols[parameter].IsSame(change)),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax when _result is not null => false,
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } => false,
        AssignmentExpressionSyntax assignment when assignment.Right == value && ChangeOf(assignment.Left) is { } other => !other.IsSame(change),
        _ => Converts(value, change),
    };

    private bool NeedsOldType(BinaryExpressionSyntax comparison, ExpressionSyntax value, IntegerChange change)
    {
        var other = comparison.Left == value ? comparison.Right : comparison.Left;
        var isEquality = comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;
        if (_model.GetConstantValue(other) is { HasValue: true, Value: { } constant })
        {
            return isEquality ? !change.Holds(constant) : change.IsCheckOfSign(constant);
        }

        var isSame = other.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(node => ChangeOf(node) is { } same && same.IsSame(change) && Outermost(node) == other);
        return !isSame && change.ChangesSign && _model.GetTypeInfo(other).Type is { } type && IntegerChange.IsSigned(type) == IntegerChange.IsSigned(change.Old);
    }

    /// <summary>Whether a pattern, or the constant of a case, means another thing.</summary>
    private bool NeedsOldType(SyntaxNode pattern, IntegerChange change) => pattern switch
    {
        RelationalPatternSyntax relational => _model.GetConstantValue(relational.Expression).Value is { } constant && change.IsCheckOfSign(constant),
        ExpressionSyntax expression => _model.GetConstantValue(expression).Value is { } constant && IntegerChange.IsInteger(constant) && !change.Holds(constant),
        _ => false,
    };

    /// <summary>Whether a value becomes another one, or none, if its context converts it.</summary>
    private bool Converts(ExpressionSyntax value, IntegerChange change) =>
        _model.GetTypeInfo(value).ConvertedType is { TypeKind: not TypeKind.Error } type
        && (!_model.Compilation.ClassifyCommonConversion(change.New, type).IsImplicit || change.Differs(type));

    /// <summary>The sum, product or bits that a value is a part of, as far as they take its type.</summary>
    private ExpressionSyntax Outermost(ExpressionSyntax value)
    {
        var change = ChangeOf(value);
        while (true)
        {
            var next = value.Parent switch
            {
                ParenthesizedExpressionSyntax outer => outer,
                PrefixUnaryExpressionSyntax outer when outer.Kind() is SyntaxKind.UnaryPlusExpression or SyntaxKind.BitwiseNotExpression => outer,
                BinaryExpressionSyntax outer when TakesType(outer) && FollowsType(outer.Left == value ? outer.Right : outer.Left, change!) => outer,
                ConditionalExpressionSyntax outer when outer.Condition != value => outer,
                _ => (ExpressionSyntax?)null,
            };
            if (next is null)
            {
                return value;
            }

            value = next;
        }
    }

    private bool FollowsType(ExpressionSyntax other, IntegerChange change) =>
        _model.GetConstantValue(other) is { HasValue: true, Value: { } constant } ? change.Holds(constant) : ChangeOf(other) is { } same && same.IsSame(change);

    private IntegerChange? ChangeOf(ExpressionSyntax node) => node switch
    {
        IdentifierNameSyntax when _model.GetSymbolInfo(node).Symbol is { } symbol && _symbols.TryGetValue(symbol, out var change) => change,
        InvocationExpressionSyntax call when _result is not null && IsNext(call) => _result,
        _ => null,
    };

    private bool IsNext(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Next" }, Name: var name }
        && name.Identifier.ValueText == _method.Identifier.ValueText;

    private static bool IsWritten(ExpressionSyntax node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == node,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        InvocationExpressionSyntax call => call.Expression == node,
        _ => false,
    };

    /// <summary>The branches of an expression; where all are constants that the new type has, the expression still has their
    /// type.</summary>
    private IEnumerable<ExpressionSyntax> ToBeCast(ExpressionSyntax expression) =>
        IsChoiceOfConstants(expression) && Branches(expression).All(branch => IsLike(branch, _result!)) ? [expression] : Branches(expression);

    private bool IsChoiceOfConstants(ExpressionSyntax expression) =>
        !_model.GetConstantValue(expression).HasValue && Branches(expression).All(branch => _model.GetConstantValue(branch).HasValue);

    private static IEnumerable<ExpressionSyntax> Branches(ExpressionSyntax expression)
    {
        var left = new Stack<ExpressionSyntax>([expression]);
        while (left.Count != 0)
        {
            switch (left.Pop())
            {
                case ParenthesizedExpressionSyntax inner:
                    left.Push(inner.Expression);
                    break;
                case ConditionalExpressionSyntax choice:
                    left.Push(choice.WhenFalse);
                    left.Push(choice.WhenTrue);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (var arm in choice.Arms)
                    {
                        left.Push(arm.Expression);
                    }

                    break;
                case var other:
                    yield return other;
                    break;
            }
        }
    }

    private static bool IsComparison(BinaryExpressionSyntax binary) => binary.Kind()
        is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
        or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static bool TakesType(BinaryExpressionSyntax binary) => binary.Kind()
        is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression
        or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression;

    /// <remarks>The compiler refuses a constant that doesn't fit, and a checked conversion would end the process.</remarks>
    private ExpressionSyntax Cast(ExpressionSyntax value, ITypeSymbol type, ExpressionSyntax original)
    {
        var isChecked = _model.GetConstantValue(original).HasValue
            || _model.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true }
            || original.Ancestors().Any(static node => node.Kind() is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement);
        var bare = value.WithoutTrivia();
        var operand = bare is IdentifierNameSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax
            or LiteralExpressionSyntax or MemberAccessExpressionSyntax ? bare.ToString() : $"({bare})";
        var cast = $"({type.ToDisplayString()}){operand}";
        return SyntaxFactory.ParseExpression(isChecked ? $"unchecked({cast})" : cast).WithTriviaFrom(value);
    }
}
