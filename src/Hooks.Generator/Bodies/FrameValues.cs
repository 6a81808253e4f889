using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>The values that get a place of their own in a frame: locals, and what has no name.</summary>
internal static class FrameValues
{
    public static IEnumerable<FrameValue> Of(IOperation operation)
    {
        if (Declared(operation) is { } local)
        {
            yield return new FrameValue(local.Type);
        }

        if (HasTemporary(operation))
        {
            yield return new FrameValue(operation.Type);
        }

        if (CopiedReceiver(operation) is { } receiver)
        {
            yield return new FrameValue(receiver);
        }

        switch (operation)
        {
            // A span over elements that aren't constant: they lie in the frame.
            case ICollectionExpressionOperation { Type: INamedTypeSymbol { IsRefLikeType: true, TypeArguments.Length: 1 } span } list:
                yield return new FrameValue(span.TypeArguments[0], list.Elements.Length);
                break;

            // The caller's place for what an unmanaged function returns is another one.
            case IFunctionPointerInvocationOperation:
            case IInvocationOperation { TargetMethod: var method } when method.IsExtern || CallGraph.IsNext(method):
                yield return new FrameValue(operation.Type);
                break;

            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }:
                yield return new FrameValue(model.GetForEachStatementInfo(syntax).GetEnumeratorMethod?.ReturnType);
                break;
        }
    }

    private static ILocalSymbol? Declared(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol: { IsRef: false } local } => local,
        ILocalReferenceOperation { IsDeclaration: true, Local: { IsRef: false } local } => local,
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => local,
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } => local,
        IListPatternOperation { DeclaredSymbol: ILocalSymbol local } => local,
        _ => null,
    };

    /// <summary>Whether a value is made that nothing named takes at once.</summary>
    private static bool HasTemporary(IOperation operation) =>
        operation.Parent is not (IVariableInitializerOperation or IReturnOperation or IInterpolatedStringHandlerCreationOperation)
        && operation switch
        {
            IInterpolatedStringHandlerCreationOperation => true,
            IInvocationOperation { TargetMethod: { RefKind: RefKind.None, IsExtern: false } method } => !CallGraph.IsNext(method),
            IPropertyReferenceOperation { Property.RefKind: RefKind.None } => true,
            IObjectCreationOperation or IWithOperation => true,
            IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation => true,
            IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => true,
            IConversionOperation conversion => conversion.OperatorMethod is not null || conversion.GetConversion().IsNullable,
            ITupleOperation tuple => !IsTarget(tuple),
            IArrayElementReferenceOperation => true,
            IDefaultValueOperation => operation.Parent is IArgumentOperation,
            _ => false,
        };

    /// <summary>Whether a tuple only names what is assigned to.</summary>
    private static bool IsTarget(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }

    /// <summary>The struct that is copied because the member that is called on it might change it.</summary>
    private static ITypeSymbol? CopiedReceiver(IOperation operation)
    {
        var (receiver, method) = operation switch
        {
            IInvocationOperation call => (call.Instance, call.TargetMethod),
            IPropertyReferenceOperation { Property: { RefKind: RefKind.None, GetMethod: { } get } } property => (property.Instance, get),
            _ => default,
        };
        return receiver?.Type?.IsAlwaysValue() == true && !method.IsReadOnly && IsReadOnly(receiver) ? receiver.Type : null;
    }

    private static bool IsReadOnly(IOperation value)
    {
        while (value is IFieldReferenceOperation { Field: { IsReadOnly: false, IsStatic: false, ContainingType.IsValueType: true }, Instance: { } instance })
        {
            value = instance;
        }

        return value switch
        {
            IFieldReferenceOperation { Field.IsReadOnly: true } => true,
            IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } => true,
            ILocalReferenceOperation { Local: var local } => local.RefKind == RefKind.RefReadOnly || local.IsForEach || local.IsUsing,
            _ => false,
        };
    }
}
