using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Operations;

/// <summary>The methods that an operation calls itself, without its parts, including implicit calls.</summary>
/// <remarks>For the targets of function pointers see <see cref="Flow.FunctionPointers"/>.</remarks>
internal static class CalledMethods
{
    /// <summary>The kinds of operations that name what they call.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
    [
        OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation, OperationKind.Conversion,
        OperationKind.Unary, OperationKind.Binary, OperationKind.Increment, OperationKind.Decrement, OperationKind.CompoundAssignment,
    ];

    /// <param name="operation">The operation.</param>
    /// <param name="model">The semantic model of its file, for an operation of a control flow graph, which has none.</param>
    public static IEnumerable<IMethodSymbol> Of(IOperation operation, SemanticModel? model = null) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IPropertyReferenceOperation property => Accessors(property, property.Property),
        IObjectCreationOperation { Constructor: { } constructor } => [constructor],
        IConversionOperation { OperatorMethod: { } method } => [method],
        IUnaryOperation { OperatorMethod: { } method } => [method],
        IBinaryOperation { OperatorMethod: { } method } => [method],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => [method],
        ICompoundAssignmentOperation assignment =>
            Known(assignment.InConversion.MethodSymbol, assignment.OperatorMethod, assignment.OutConversion.MethodSymbol),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var @event } } change =>
            Known(change.Adds ? @event.AddMethod : @event.RemoveMethod),
        IImplicitIndexerReferenceOperation index => Known(Getter(index.LengthSymbol), Getter(index.IndexerSymbol)),
        IListPatternOperation list => Known(Getter(list.LengthSymbol), Getter(list.IndexerSymbol)),
        ISlicePatternOperation slice => Known(Getter(slice.SliceSymbol)),
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct } => [deconstruct],
        ISimpleAssignmentOperation or IVariableDeclaratorOperation when model is not null && Pinned(operation.Syntax) is { } pinned => Pinning(pinned, model),
        IDeconstructionAssignmentOperation => Deconstructions(operation.Syntax, model ?? operation.SemanticModel),
        ICollectionExpressionOperation list => CollectionMethods(list),
        ISpreadOperation { Operand.Type: { } type } => Enumeration(type),
        _ => [],
    };

    /// <summary>The type on which an operation calls a method that is bound by the type: of an instance, or of a type argument.</summary>
    public static ITypeSymbol? Receiver(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.ConstrainedToType ?? call.Instance?.Type,
        IPropertyReferenceOperation property => property.ConstrainedToType ?? property.Instance?.Type,
        IConversionOperation conversion => conversion.ConstrainedToType,
        IUnaryOperation unary => unary.ConstrainedToType,
        IBinaryOperation binary => binary.ConstrainedToType,
        IIncrementOrDecrementOperation increment => increment.ConstrainedToType,
        ICompoundAssignmentOperation assignment => assignment.ConstrainedToType,
        IImplicitIndexerReferenceOperation index => index.Instance.Type,
        IPatternOperation pattern => pattern.NarrowedType,
        ISpreadOperation spread => spread.Operand.Type,
        _ => null,
    };

    /// <summary>The accessors of a property that a reference to it calls.</summary>
    public static IEnumerable<IMethodSymbol> Accessors(IOperation reference, IPropertySymbol property)
    {
        var isTarget = IsTarget(reference) && property.RefKind == RefKind.None;
        if (property.GetMethod is { } get && !(isTarget && reference.Parent is ISimpleAssignmentOperation or ITupleOperation))
        {
            yield return get;
        }

        if (property.SetMethod is { } set && isTarget)
        {
            yield return set;
        }
    }

    /// <summary>Whether a value is written to where it stands.</summary>
    public static bool IsTarget(IOperation value)
    {
        while (value.Parent is ITupleOperation tuple)
        {
            value = tuple;
        }

        return value.Parent is IIncrementOrDecrementOperation
            || (value.Parent is IAssignmentOperation assignment && assignment.Target == value);
    }

    private static IEnumerable<IMethodSymbol> Known(params IMethodSymbol?[] methods) => methods.OfType<IMethodSymbol>();

    private static IMethodSymbol? Getter(ISymbol? member) => member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;

    /// <summary>The <c>Deconstruct</c> methods of <c>(a, (b, c)) = value</c>, which the operation doesn't name.</summary>
    private static IEnumerable<IMethodSymbol> Deconstructions(SyntaxNode syntax, SemanticModel? model) => (syntax, syntax.Parent) switch
    {
        (AssignmentExpressionSyntax assignment, _) when model is not null => Methods(model.GetDeconstructionInfo(assignment)),
        (_, ForEachVariableStatementSyntax loop) when model is not null => Methods(model.GetDeconstructionInfo(loop)),
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Methods(DeconstructionInfo info) =>
        info.Nested.SelectMany(Methods).Concat(Known(info.Method, info.Conversion?.MethodSymbol));

    /// <summary>What <c>fixed (int* p = value)</c> pins.</summary>
    private static ExpressionSyntax? Pinned(SyntaxNode syntax) =>
        syntax is VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: FixedStatementSyntax } ? value : null;

    private static IEnumerable<IMethodSymbol> Pinning(ExpressionSyntax pinned, SemanticModel model) =>
        model.GetTypeInfo(pinned).Type is { TypeKind: TypeKind.Struct or TypeKind.Class } type
            ? model.LookupSymbols(pinned.SpanStart, type, "GetPinnableReference", includeReducedExtensionMethods: true)
                .OfType<IMethodSymbol>()
                .Where(static method => method.Parameters.IsEmpty)
                .Select(static method => method.ReducedFrom ?? method)
                .Take(1)
            : [];

    private static IEnumerable<IMethodSymbol> CollectionMethods(ICollectionExpressionOperation list) =>
        list.ConstructMethod is { MethodKind: MethodKind.Constructor } constructor && list.Type is { } type
            ? type.GetMembers("Add").OfType<IMethodSymbol>().Prepend(constructor)
            : Known(list.ConstructMethod);

    private static IEnumerable<IMethodSymbol> Enumeration(ITypeSymbol type)
    {
        foreach (var get in type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().Where(static method => method.Parameters.IsEmpty))
        {
            yield return get;
            foreach (var member in get.ReturnType.GetMembers().OfType<IMethodSymbol>().Where(static method => method.Name is "MoveNext" or "get_Current" or "Dispose"))
            {
                yield return member;
            }
        }
    }
}
