using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>The thread-static field whose address a value is, or has in it. Each method that a value comes from is followed once.</summary>
internal sealed class ThreadAddress(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The field; null for none.</summary>
    public IFieldSymbol? In(IOperation value) => value.Unconverted() switch
    {
        IAddressOfOperation { Reference: var place } => FieldAt(place),
        IInvocationOperation { TargetMethod: { Name: "AsPointer", ContainingType: var type } } call when type.Is(KnownSymbols.In(compilation).Unsafe) =>
            FieldAt(call.Arguments[0].Value),
        IBinaryOperation { Type: { } type } binary when IsAddress(type) => In(binary),
        IConditionalOperation choice => In(choice.WhenTrue) ?? InAny([choice.WhenFalse]),
        ISwitchExpressionOperation choice => InAny(choice.Arms.Select(static arm => arm.Value)),
        ITupleOperation tuple => InAny(tuple.Elements),
        IObjectCreationOperation created => InAny([.. created.Arguments.Select(static argument => argument.Value), .. Set(created.Initializer)]),
        IWithOperation changed => In(changed.Operand) ?? InAny(Set(changed.Initializer)),
        ILocalReferenceOperation local => Begin(local) is { } begin ? In(begin) : null,
        IInvocationOperation { TargetMethod: { ReturnsByRef: false } method } => InAny(Returned(method)),
        IPropertyReferenceOperation { Property.GetMethod: { ReturnsByRef: false } getter } => InAny(Returned(getter)),
        _ => null,
    };

    /// <summary>Whether a type can hold an address.</summary>
    private static bool IsAddress(ITypeSymbol type) => type is { TypeKind: TypeKind.Pointer } or
    {
        SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Int64 or SpecialType.System_UInt64,
    };

    /// <summary>An address plus an offset is one, and so is one with a tag in its low bits; what is between two addresses is none.</summary>
    private IFieldSymbol? In(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Add or BinaryOperatorKind.Or => In(binary.LeftOperand) ?? In(binary.RightOperand),
        BinaryOperatorKind.Subtract => binary.RightOperand.Type is IPointerTypeSymbol || In(binary.RightOperand) is not null ? null : In(binary.LeftOperand),
        BinaryOperatorKind.And => KeepsAddress(binary.RightOperand) ? In(binary.LeftOperand) : null,
        _ => null,
    };

    /// <summary>Whether a mask keeps all but low bits.</summary>
    private static bool KeepsAddress(IOperation mask) =>
        mask.Unconverted() is IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation }
        || mask.Unconverted().ConstantValue is { HasValue: true, Value: < 0 or < 0L };

    private IFieldSymbol? InAny(IEnumerable<IOperation?> values) =>
        values.Select(value => value is null ? null : In(value)).FirstOrDefault(static field => field is not null);

    private static IEnumerable<IOperation> Set(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(static assignment => assignment.Value) ?? [];

    /// <summary>The thread-static field that a place is in, also by references to it.</summary>
    private IFieldSymbol? FieldAt(IOperation place)
    {
        if (ThreadStaticRules.FieldOf(place) is { } field)
        {
            return field;
        }

        place = place.Unconverted();
        while (place is IFieldReferenceOperation { Instance: { } outer })
        {
            place = outer.Unconverted();
        }

        return place switch
        {
            ILocalReferenceOperation { Local.IsRef: true } local => Begin(local) is { } begin ? FieldAt(begin) : null,
            IInvocationOperation { TargetMethod: { ReturnsByRef: true } method } =>
                Returned(method).Select(FieldAt).FirstOrDefault(static found => found is not null),
            _ => null,
        };
    }

    /// <summary>What a method of the project returns.</summary>
    private IEnumerable<IOperation> Returned(IMethodSymbol method) =>
        _followed.Add(method.OriginalDefinition) && MethodBodies.Of(method, compilation, cancellation) is { } body
            ? body.Descendants().OfType<IReturnOperation>().Select(static end => end.ReturnedValue).OfType<IOperation>()
            : [];

    /// <summary>The value that a local begins with; a later one is not followed, nor one that contains the local itself, which the
    /// compiler reports.</summary>
    private static IOperation? Begin(ILocalReferenceOperation local)
    {
        var value = local.Ancestors().Last().Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local)
                && declarator.Syntax.Span.End <= local.Syntax.SpanStart)?
            .GetVariableInitializer()?.Value;

        // What a fixed statement begins with has no operation of its own.
        return value is { Kind: OperationKind.None, ChildOperations: { Count: 1 } parts } ? parts.First() : value;
    }
}
