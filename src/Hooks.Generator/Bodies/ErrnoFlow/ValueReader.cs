using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>Reads what an expression says of the calls that its value comes from.</summary>
/// <param name="calls">The calls that matter.</param>
/// <param name="members">The members that keep errno.</param>
internal sealed class ValueReader(IReadOnlyDictionary<IOperation, ErrnoEffect> calls, ErrnoMembers members)
{
    /// <summary>The variable that a reference refers to; null for any other operation.</summary>
    public static object? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        IDeclarationExpressionOperation { Expression: var declared } => Variable(declared),
        _ => null,
    };

    /// <summary>What the value of an expression says.</summary>
    public FlowValue Read(IOperation expression, FlowState state)
    {
        expression = expression.Unconverted();
        if (members.Keeps(expression))
        {
            return FlowValue.None with { Kept = state.Errno };
        }

        if (Variable(expression) is { } variable)
        {
            return state.ValueOf(variable);
        }

        var sources = Sources(expression, state);
        return expression switch
        {
            _ when calls.ContainsKey(expression) => new FlowValue(sources, Result: expression),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Read(not.Operand, state).Not(),
            IBinaryOperation { OperatorMethod: null } comparison when IsComparison(comparison.OperatorKind) => Compare(comparison, state) with { Sources = sources },
            IIsPatternOperation test => Match(test.Pattern, Read(test.Value, state), test.Value) with { Sources = sources },
            IIsNullOperation test => Compare(BinaryOperatorKind.Equals, Read(test.Operand, state), 0, test.Operand.Type) with { Sources = sources },
            _ => new FlowValue(sources),
        };
    }

    private ImmutableHashSet<IOperation> Sources(IOperation expression, FlowState state)
    {
        var sources = ImmutableHashSet.CreateBuilder<IOperation>();
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (calls.ContainsKey(part))
            {
                sources.Add(part);
            }

            if (Variable(part) is { } variable)
            {
                sources.UnionWith(state.ValueOf(variable).Sources);
            }
        }

        return sources.ToImmutable();
    }

    private FlowValue Compare(IBinaryOperation comparison, FlowState state)
    {
        var (left, right) = (comparison.LeftOperand.Unconverted(), comparison.RightOperand.Unconverted());
        if (Number(right) is { } constant)
        {
            return Compare(comparison.OperatorKind, Read(left, state), constant, left.Type);
        }

        return Number(left) is { } first
            ? Compare(Mirrored(comparison.OperatorKind), Read(right, state), first, right.Type)
            : FlowValue.None;
    }

    /// <summary>C functions report a failure by -1, by a null pointer, or by 0 for unsigned results.</summary>
    private static FlowValue Compare(BinaryOperatorKind kind, FlowValue value, long constant, ITypeSymbol? type)
    {
        if (value.Result is not { } call || type?.SpecialType == SpecialType.System_Boolean)
        {
            // b == true, b == false. What true means, the method knows that returns it.
            return (kind, constant) switch
            {
                (BinaryOperatorKind.Equals, 1) or (BinaryOperatorKind.NotEquals, 0) => value,
                (BinaryOperatorKind.Equals, 0) or (BinaryOperatorKind.NotEquals, 1) => value.Not(),
                _ => FlowValue.None,
            };
        }

        var failure = IsSigned(type) || constant == -1 ? -1 : 0;
        var (ifTrue, ifFalse) = kind switch
        {
            BinaryOperatorKind.Equals => (constant != failure, constant == failure),
            BinaryOperatorKind.NotEquals => (constant == failure, constant != failure),
            BinaryOperatorKind.LessThan => (false, constant > failure),
            BinaryOperatorKind.LessThanOrEqual => (false, constant >= failure),
            BinaryOperatorKind.GreaterThan => (constant >= failure, false),
            BinaryOperatorKind.GreaterThanOrEqual => (constant > failure, false),
            _ => (false, false),
        };
        return FlowValue.None with { SucceededIfTrue = ifTrue ? call : null, SucceededIfFalse = ifFalse ? call : null };
    }

    private static FlowValue Match(IPatternOperation pattern, FlowValue value, IOperation operand) => pattern switch
    {
        IConstantPatternOperation { Value: var constant } when Number(constant.Unconverted()) is { } number =>
            Compare(BinaryOperatorKind.Equals, value, number, operand.Type),
        IRelationalPatternOperation relation when Number(relation.Value.Unconverted()) is { } number =>
            Compare(relation.OperatorKind, value, number, operand.Type),
        INegatedPatternOperation not => Match(not.Pattern, value, operand).Not(),
        _ => FlowValue.None,
    };

    private static long? Number(IOperation operation) => operation.ConstantValue is not { HasValue: true } constant ? null : constant.Value switch
    {
        null => 0,
        bool value => value ? 1 : 0,
        char value => value,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(constant.Value),
        _ => null,
    };

    private static bool IsSigned(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr;

    private static bool IsComparison(BinaryOperatorKind kind) => kind
        is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}
