using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>References stored elsewhere than on the stack.</summary>
internal static class ReferenceStoreRules
{
    internal static void Check(OperationAnalysisContext context)
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
                    ? $"say 'where {parameter.Name} : unmanaged'"
                    : "only null and string literals can be stored there: keep a value, a pointer or an index instead");
        }
    }

    /// <summary>Whether a store costs nothing, or its value is the mistake. An array asks whether the value is one of its
    /// elements' type, whatever value but null.</summary>
    private static bool IsFree(IOperation value, IOperation target) =>
        IsMadeHere(value)
        || (target is IArrayElementReferenceOperation ? value.Unconverted().ConstantValue is { HasValue: true, Value: null } : IsConstant(value));

    /// <summary>Whether a value is null or a literal whatever happens: those never move, so nobody has to know.</summary>
    private static bool IsConstant(IOperation value) => value.Unconverted() switch
    {
        { ConstantValue.HasValue: true } or IDefaultValueOperation => true,
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsConstant(choice.WhenTrue) && IsConstant(otherwise),
        ISwitchExpressionOperation choice => choice.Arms.All(static arm => IsConstant(arm.Value)),
        ITupleOperation tuple => tuple.Elements.All(static element => !element.Type.HoldsReference() || IsConstant(element)),
        _ => false,
    };

    /// <summary>Whether a value is an object that another rule refuses to make: that is the mistake, not its place.</summary>
    private static bool IsMadeHere(IOperation value) =>
        value.Unconverted() is { Kind: OperationKind.ArrayCreation or OperationKind.CollectionExpression or OperationKind.DelegateCreation
            or OperationKind.InterpolatedString or OperationKind.Binary or OperationKind.TypeOf or OperationKind.AnonymousObjectCreation }
            or IObjectCreationOperation { Type.IsReferenceType: true }
        || (value is IConversionOperation { Type.IsReferenceType: true } && value.Unconverted().Type?.IsValueType == true);

    /// <summary>Whether the place is a local, a parameter, or a part of one, in the frame of the method itself.</summary>
    private static bool IsOnStack(IOperation target) => target switch
    {
        ILocalReferenceOperation local => !local.Local.IsRef,
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind == RefKind.None,
        IDeclarationExpressionOperation or IDiscardOperation => true,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } created => created.Type?.IsValueType == true,
        IInstanceReferenceOperation self => self.Type?.IsRefLikeType == true,
        IMemberReferenceOperation { Instance: { Type: { } type } instance } => type.IsRefLikeType || (type.IsAlwaysValue() && IsOnStack(instance)),
        IInlineArrayAccessOperation element => IsOnStack(element.Instance),
        _ => false,
    };
}
