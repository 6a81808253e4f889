using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>References that are stored outside the stack.</summary>
internal static class ReferenceStoreRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var target = context.Operation switch
        {
            ISimpleAssignmentOperation { IsRef: false } assignment when !IsFree(assignment.Value, assignment.Target) => assignment.Target,
            ICoalesceAssignmentOperation assignment when !IsFree(assignment.Value, assignment.Target) => assignment.Target,
            IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } assignment when !IsConstant(assignment.Value) =>
                tuple.Elements.FirstOrDefault(static element => element.Type.HoldsReference() && !IsOnStack(element)),
            IArrayElementReferenceOperation { Type.IsReferenceType: true } element when element.IsTakenByReference() => element,
            _ => null,
        };
        if (target is not null && target.Type.HoldsReference() && !IsOnStack(target) && !context.IsInStaticInitializer())
        {
            context.Report(
                BodyDescriptors.ReferenceStore, target.Syntax.GetLocation(), target.Syntax.ToString(), target.Type is ITypeParameterSymbol parameter
                    ? $"add the constraint 'where {parameter.Name} : unmanaged'"
                    : "only null and string literals can be stored there; store a value, a pointer or an index instead");
        }
    }

    /// <summary>Whether a store costs nothing, or its value is the mistake. An array asks whether the value is one of its
    /// elements' type, whatever value but null.</summary>
    private static bool IsFree(IOperation value, IOperation target) =>
        IsMadeHere(value)
        || (target is IArrayElementReferenceOperation ? value.Unconverted().ConstantValue is { HasValue: true, Value: null } : IsConstant(value));

    /// <summary>Whether a value is null or a literal whatever happens: those never move, so no write barrier is needed.</summary>
    private static bool IsConstant(IOperation value)
    {
        var left = new Stack<IOperation>();
        left.Push(value);
        while (left.Count != 0)
        {
            var part = left.Pop().Unconverted();
            if (part is { ConstantValue.HasValue: true } or IDefaultValueOperation)
            {
                continue;
            }

            if (Choices(part) is not { } choices)
            {
                return false;
            }

            foreach (var choice in choices)
            {
                left.Push(choice);
            }
        }

        return true;
    }

    /// <summary>The values of which each must be constant for the whole to be; null if nothing helps.</summary>
    private static IEnumerable<IOperation>? Choices(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        ITupleOperation tuple => tuple.Elements.Where(static element => element.Type.HoldsReference()),
        _ => null,
    };

    /// <summary>Whether a value is an object that another rule refuses to make: that is the mistake, not its place.</summary>
    private static bool IsMadeHere(IOperation value) =>
        value.Unconverted() is { Kind: OperationKind.ArrayCreation or OperationKind.CollectionExpression or OperationKind.DelegateCreation
            or OperationKind.InterpolatedString or OperationKind.Binary or OperationKind.TypeOf or OperationKind.AnonymousObjectCreation }
            or IObjectCreationOperation { Type.IsReferenceType: true }
        || (value is IConversionOperation { Type.IsReferenceType: true } && value.Unconverted().Type?.IsValueType == true);

    /// <summary>Whether the place is a local, a parameter, or a part of one, in the frame of the method itself.</summary>
    private static bool IsOnStack(IOperation target)
    {
        while (true)
        {
            switch (target)
            {
                case ILocalReferenceOperation local:
                    return !local.Local.IsRef;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter.RefKind == RefKind.None;
                case IDeclarationExpressionOperation or IDiscardOperation:
                    return true;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } created:
                    return created.Type?.IsValueType == true;
                case IInstanceReferenceOperation self:
                    return self.Type?.IsRefLikeType == true;
                case IMemberReferenceOperation { Instance.Type.IsRefLikeType: true }:
                    return true;
                case IMemberReferenceOperation { Instance: { Type: { } type } instance } when type.IsAlwaysValue():
                    target = instance;
                    break;
                case IInlineArrayAccessOperation element:
                    target = element.Instance;
                    break;
                default:
                    return false;
            }
        }
    }
}
