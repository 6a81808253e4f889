using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Whether ILC can compute a value while it compiles.</summary>
/// <remarks>ILC interprets the code that sets the static fields of a type, up to a number of instructions. This accepts a subset
/// that is far below its limits: constants, unchecked arithmetic, arrays and structs of unmanaged values, and methods of the
/// project that are a single expression of these. It does not recurse over expressions or calls, and analyzes a method once for
/// all static fields of a type.</remarks>
internal sealed class BuildTimeValue
{
    /// <summary>In elements.</summary>
    private const int MaxArrayLength = 8192;

    /// <summary>In operations, each of which is about one instruction. ILC gives up after 100,000 instructions.</summary>
    private const long MaxSteps = 80_000;

    /// <summary>In instructions: the array, the index, the store.</summary>
    private const int StepsOfElement = 3;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, BuildTimeValue>> s_byOwner = new();

    private readonly Compilation _compilation;

    /// <summary>The type whose static fields are computed.</summary>
    private readonly INamedTypeSymbol _owner;

    private readonly BuildTimeCalls _calls;

    private BuildTimeValue(Compilation compilation, INamedTypeSymbol owner)
    {
        _compilation = compilation;
        _owner = owner;
        _calls = new BuildTimeCalls(compilation, this);
    }

    /// <summary>The analysis of the static fields of a type.</summary>
    public static BuildTimeValue In(INamedTypeSymbol owner, Compilation compilation) => s_byOwner
        .GetValue(compilation, static _ => new(SymbolEqualityComparer.Default))
        .GetOrAdd(owner, _ => new BuildTimeValue(compilation, owner));

    /// <summary>The part of the initial value of a static field, or of the static constructor, that ILC can't compute; null if
    /// none.</summary>
    public IOperation? Obstacle(IOperation value, CancellationToken cancellation)
    {
        if (_owner.IsGenericType)
        {
            return value;
        }

        _calls.LookInto(value, cancellation);
        return Find(value, cancellation, out _) ?? (IsBeyondLimit(value.Syntax, cancellation) ? value : null);
    }

    /// <summary>The first part of a value that can't be computed; null for none.</summary>
    /// <param name="value">The value. The methods that it calls were analyzed.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <param name="steps">The number of operations, including those of the called methods.</param>
    public IOperation? Find(IOperation value, CancellationToken cancellation, out long steps)
    {
        steps = 0;
        var left = new Stack<(IOperation Operation, bool IsAfterParts)>();
        left.Push((value, false));
        var parts = new List<IOperation?>();
        while (left.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (operation, isAfterParts) = left.Pop();
            steps++;
            parts.Clear();
            if (isAfterParts)
            {
                if (_calls.Of(((IObjectCreationOperation)operation).Constructor!) is not { IsComputed: true, Steps: var construction })
                {
                    return operation;
                }

                steps = Math.Min(steps + construction, MaxSteps + 1);
                continue;
            }

            if (!TryTake(operation, parts, ref steps, cancellation))
            {
                return Outermost(operation, value);
            }

            if (operation is IObjectCreationOperation { ConstantValue.HasValue: false })
            {
                left.Push((operation, true));
            }

            for (var i = parts.Count - 1; i >= 0; i--)
            {
                if (parts[i] is { } part)
                {
                    left.Push((part, false));
                }
            }
        }

        return null;
    }

    /// <summary>For a call with an argument that can't be computed, the call is reported.</summary>
    private IOperation Outermost(IOperation obstacle, IOperation value)
    {
        var outermost = obstacle;
        for (var operation = obstacle; operation is not null && operation != value.Parent; operation = operation.Parent)
        {
            if (operation is IInvocationOperation { TargetMethod: var method } && !IsMinOrMax(method))
            {
                outermost = operation;
            }
        }

        return outermost;
    }

    /// <summary>Whether an operation can be computed if its parts can be.</summary>
    private bool TryTake(IOperation operation, List<IOperation?> parts, ref long steps, CancellationToken cancellation)
    {
        switch (operation)
        {
            case { ConstantValue.HasValue: true } or IDefaultValueOperation or ISizeOfOperation or ILiteralOperation:
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } or IInstanceReferenceOperation or IOmittedArgumentOperation:
                return true;
            case IParenthesizedOperation inner:
                parts.Add(inner.Operand);
                return true;
            case IConversionOperation conversion:
                parts.Add(conversion.Operand);
                return IsSimple(conversion);
            case IUnaryOperation { IsChecked: false, OperatorMethod: null, OperatorKind: not (UnaryOperatorKind.Hat or UnaryOperatorKind.BitwiseNegation) } unary:
                parts.Add(unary.Operand);
                return true;
            case IBinaryOperation { IsChecked: false, OperatorMethod: null } binary:
                parts.AddRange([binary.LeftOperand, binary.RightOperand]);
                return IsSimple(binary);
            case IConditionalOperation choice:
                parts.AddRange([choice.Condition, choice.WhenTrue, choice.WhenFalse]);
                return true;
            case ITupleOperation tuple:
                parts.AddRange(tuple.Elements);
                return IsPlain(tuple.Type);
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                return IsKnown(field, cancellation);
            case IFieldReferenceOperation field:
                parts.Add(field.Instance);
                return true;
            case IPropertyReferenceOperation { Property.Name: "Length", Instance: { } text }:
                return text.ConstantValue.HasValue || text is IUtf8StringOperation;
            case IInvocationOperation call:
                return TryTake(call, parts, ref steps);
            default:
                return TryTakeObject(operation, parts, ref steps) || TryTakeStatement(operation, parts);
        }
    }

    private static bool TryTakeObject(IOperation operation, List<IOperation?> parts, ref long steps)
    {
        switch (operation)
        {
            case IArrayCreationOperation { Type: IArrayTypeSymbol type } array:
                parts.Add(array.Initializer);
                return IsPlainArray(type) && array.DimensionSizes.All(IsSmall);
            case IArrayInitializerOperation elements:
                AddElements(elements.ElementValues, parts, ref steps);
                return true;
            case ICollectionExpressionOperation { Type: IArrayTypeSymbol type } list:
                AddElements(list.Elements, parts, ref steps);
                return IsPlainArray(type) && list.Elements.Length <= MaxArrayLength;
            case IObjectCreationOperation { Type: INamedTypeSymbol type, Constructor: not null } creation:
                parts.AddRange(creation.Arguments.Select(static argument => argument.Value));
                parts.Add(creation.Initializer);
                return type.IsUnmanagedType || type is { SpecialType: SpecialType.System_Object } || IsPlainClass(type);
            case IObjectOrCollectionInitializerOperation initializer:
                parts.AddRange(initializer.Initializers);
                return true;
            case IMemberInitializerOperation member:
                parts.Add(member.Initializer);
                return member.InitializedMember is IFieldReferenceOperation;
            default:
                return false;
        }
    }

    /// <remarks>Only constants are laid out without an instruction each.</remarks>
    private static void AddElements(ImmutableArray<IOperation> elements, List<IOperation?> parts, ref long steps)
    {
        parts.AddRange(elements.Where(static element => !element.ConstantValue.HasValue));
        steps += parts.Count == 0 ? 0 : StepsOfElement * elements.Length;
    }

    private static bool TryTakeStatement(IOperation operation, List<IOperation?> parts)
    {
        switch (operation)
        {
            case IBlockOperation block:
                parts.AddRange(block.Operations);
                return true;
            case IReturnOperation @return:
                parts.Add(@return.ReturnedValue);
                return true;
            case IExpressionStatementOperation statement:
                parts.Add(statement.Operation);
                return true;
            case ISimpleAssignmentOperation { IsRef: false, Target: IFieldReferenceOperation or IPropertyReferenceOperation } assignment:
                parts.Add(assignment.Value);
                return IsPlain(assignment.Target.Type) || assignment.Value.ConstantValue.HasValue || IsStaticTarget(assignment.Target);
            case IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation:
                parts.Add(((ISymbolInitializerOperation)operation).Value);
                return true;
            case IMethodBodyOperation body:
                parts.Add(body.BlockBody ?? body.ExpressionBody);
                return true;
            case IConstructorBodyOperation { Initializer: null or IExpressionStatementOperation { IsImplicit: true } } body:
                parts.Add(body.BlockBody ?? body.ExpressionBody);
                return true;
            default:
                return false;
        }
    }

    private bool TryTake(IInvocationOperation call, List<IOperation?> parts, ref long steps)
    {
        parts.AddRange(call.Arguments.Select(static argument => argument.Value));
        if (IsMinOrMax(call.TargetMethod))
        {
            return true;
        }

        var outcome = _calls.Of(call.TargetMethod);
        steps = Math.Min(steps + outcome.Steps, MaxSteps + 1);
        return outcome.IsComputed && outcome.Steps <= MaxSteps;
    }

    private bool IsMinOrMax(IMethodSymbol method) =>
        method.Name is "Min" or "Max" && method.ContainingType.Is(KnownSymbols.In(_compilation).Math);

    /// <summary>Whether the limit of ILC is exceeded: it computes all static fields of a type, or none.</summary>
    private bool IsBeyondLimit(SyntaxNode value, CancellationToken cancellation)
    {
        long steps = 0;
        foreach (var syntax in StaticDependencies.Values(_owner, cancellation))
        {
            if (MethodBodies.Operation(syntax, _compilation, cancellation) is not { } operation)
            {
                continue;
            }

            _calls.LookInto(operation, cancellation);
            _ = Find(operation, cancellation, out var taken);
            var isWithin = steps <= MaxSteps;
            steps += taken;
            if (isWithin && steps > MaxSteps)
            {
                return syntax == value || syntax.Contains(value);
            }
        }

        return false;
    }

    /// <summary>Static fields that are already set: those of the same type, and readonly ones of other types that don't depend on
    /// it.</summary>
    private bool IsKnown(IFieldReferenceOperation field, CancellationToken cancellation) =>
        field.Field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }
        || (field.Field.Locations.Any(static location => location.IsInSource)
            && !field.Field.ContainingType.IsGenericType
            && !ThreadStaticRules.IsThreadStatic(field.Field)
            && WeakImportRules.AttributeOf(field.Field) is null
            && (field.Field.IsReadOnly || IsOfSameType(field))
            && !ComesFromOwner(field.Field.ContainingType, cancellation));

    private bool ComesFromOwner(INamedTypeSymbol type, CancellationToken cancellation) =>
        !SymbolEqualityComparer.Default.Equals(type, _owner)
        && StaticDependencies.In(_compilation).AreMutual(type, _owner, cancellation);

    private static bool IsOfSameType(IFieldReferenceOperation field) => SymbolEqualityComparer.Default.Equals(
        field.SemanticModel?.GetEnclosingSymbol(field.Syntax.SpanStart)?.ContainingType, field.Field.ContainingType);

    private static bool IsStaticTarget(IOperation target) => target is IMemberReferenceOperation { Member.IsStatic: true };

    private static bool IsPlain(ITypeSymbol? type) => type?.IsUnmanagedType == true;

    private static bool IsPlainArray(IArrayTypeSymbol array) => array is { Rank: 1, ElementType: { } element } && IsPlain(element);

    /// <summary>ILC doesn't interpret larger arrays.</summary>
    private static bool IsSmall(IOperation length) => length.ConstantValue.Value is >= 0 and <= MaxArrayLength;

    /// <summary>Whether an object consists of a few unmanaged values only.</summary>
    private static bool IsPlainClass(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object }
        && type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).All(static field => IsPlain(field.Type));

    private static bool IsSimple(IConversionOperation conversion) =>
        conversion is { IsChecked: false, OperatorMethod: null }
        && !(conversion.Operand.Type?.IsValueType == true && conversion.Type?.IsReferenceType == true)
        && !(IsUnsigned(conversion.Operand.Type) && conversion.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double);

    /// <summary>ILC's interpreter doesn't support right shifts, exclusive or, complements, shifts of native integers, and conversions
    /// of unsigned integers to floating-point numbers.</summary>
    /// <remarks>A division by an unknown value may divide by zero, and a division by -1 may overflow.</remarks>
    private static bool IsSimple(IBinaryOperation binary) =>
        binary.Type?.SpecialType != SpecialType.System_String
        && binary.LeftOperand.Type?.IsReferenceType != true
        && binary.OperatorKind switch
        {
            BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder => binary.RightOperand.ConstantValue is { HasValue: true, Value: not (-1 or -1L or 0.0 or 0.0f) },
            BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift or BinaryOperatorKind.ExclusiveOr => false,
            BinaryOperatorKind.LeftShift => binary.Type?.SpecialType is not (SpecialType.System_IntPtr or SpecialType.System_UIntPtr),
            _ => true,
        };

    private static bool IsUnsigned(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr;
}
