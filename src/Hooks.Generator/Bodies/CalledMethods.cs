using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>The methods that an operation calls by itself, its parts left out. Few of them look like calls.</summary>
internal static class CalledMethods
{
    /// <summary>The kinds of operations that name what they call.</summary>
    internal static readonly ImmutableArray<OperationKind> Kinds =
    [
        OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation, OperationKind.Conversion,
        OperationKind.Unary, OperationKind.Binary, OperationKind.Increment, OperationKind.Decrement, OperationKind.CompoundAssignment,
    ];

    internal static IEnumerable<IMethodSymbol> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IPropertyReferenceOperation property => Accessors(property),
        IObjectCreationOperation { Constructor: { } constructor } => [constructor],
        IConversionOperation { OperatorMethod: { } method } => [method],
        IUnaryOperation { OperatorMethod: { } method } => [method],
        IBinaryOperation { OperatorMethod: { } method } => [method],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => [method],
        ICompoundAssignmentOperation assignment =>
            new[] { assignment.InConversion.MethodSymbol, assignment.OperatorMethod, assignment.OutConversion.MethodSymbol }.OfType<IMethodSymbol>(),
        IFunctionPointerInvocationOperation call => Targets(call),
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Accessors(IPropertyReferenceOperation reference)
    {
        var isTarget = IsTarget(reference) && reference.Property.RefKind == RefKind.None;
        if (reference.Property.GetMethod is { } get && !(isTarget && reference.Parent is ISimpleAssignmentOperation or ITupleOperation))
        {
            yield return get;
        }

        if (reference.Property.SetMethod is { } set && isTarget)
        {
            yield return set;
        }
    }

    private static bool IsTarget(IOperation value) => value.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == value,
        ITupleOperation tuple => IsTarget(tuple),
        IIncrementOrDecrementOperation => true,
        _ => false,
    };

    /// <summary>What a function pointer may point to, where it is a local that the same body sets.</summary>
    private static IEnumerable<IMethodSymbol> Targets(IFunctionPointerInvocationOperation call) =>
        call.Target.Unconverted() is ILocalReferenceOperation { Local: var local }
            ? call.Ancestors().Prepend(call).Last().DescendantsAndSelf()
                .Where(operation => Sets(operation, local))
                .SelectMany(static operation => operation.DescendantsAndSelf().OfType<IMethodReferenceOperation>())
                .Select(static reference => reference.Method)
            : [];

    private static bool Sets(IOperation operation, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
        _ => null,
    });
}
