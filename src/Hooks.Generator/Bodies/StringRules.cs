using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Strings that are allocated at run time. Literals are part of the library.</summary>
internal static class StringRules
{
    public static void Check(OperationAnalysisContext context)
    {
        if ((PutsTogether(context.Operation) || TakesPart(context.Operation)) && !IsPartOfString(context.Operation) && !context.Operation.IsInAttribute())
        {
            context.Report(BodyDescriptors.NewString);
        }
    }

    /// <summary>Whether an operation is a part of a concatenation or interpolation, which is reported as a whole.</summary>
    public static bool IsPartOfString(IOperation operation)
    {
        foreach (var ancestor in operation.Ancestors())
        {
            if (PutsTogether(ancestor) || (ancestor is IInvocationOperation call && MakesString(call.TargetMethod)))
            {
                return true;
            }

            if (ancestor is not (IConversionOperation or IParenthesizedOperation or IArgumentOperation or IInterpolationOperation
                or IArrayInitializerOperation or IArrayCreationOperation { IsImplicit: true }))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a method of <see cref="string"/> allocates a string.</summary>
    public static bool MakesString(IMethodSymbol method) =>
        method is { ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" or "Format" or "Substring" };

    /// <summary>Whether a part of a string is taken as another string: <c>text[1..]</c>, <c>text is [_, .. var rest]</c>.</summary>
    private static bool TakesPart(IOperation operation) => operation switch
    {
        IImplicitIndexerReferenceOperation { Type.SpecialType: SpecialType.System_String, Instance.Type.SpecialType: SpecialType.System_String } => true,
        ISlicePatternOperation { Pattern: not null, InputType.SpecialType: SpecialType.System_String } => true,
        _ => false,
    };

    private static bool PutsTogether(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } or { Type.SpecialType: not SpecialType.System_String } => false,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } => true,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } => true,

        // An interpolated string with a handler is never converted to a string.
        IInterpolatedStringOperation => operation.Parent is not IInterpolatedStringHandlerCreationOperation,
        _ => false,
    };
}
