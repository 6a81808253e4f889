using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Boxing of values.</summary>
internal static class BoxingRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var boxed = context.Operation switch
        {
            IConversionOperation conversion when IsBox(conversion) => conversion.Operand,
            IInvocationOperation { Instance: { } instance, TargetMethod: var method } when CallsDefault(instance, method) => instance,
            IPropertyReferenceOperation { Instance: { } instance, Property: var property } when CallsDefault(instance, property) => instance,
            _ => null,
        };
        if (boxed?.Type is { } type && !context.IsInStaticInitializer() && !context.Operation.IsInAttribute())
        {
            context.Report(BodyDescriptors.Boxing, boxed.Syntax.GetLocation(), type.Text());
        }
    }

    private static bool IsBox(IConversionOperation conversion) =>
        conversion.GetConversion().IsBoxing
        && conversion.Type is not { TypeKind: TypeKind.Dynamic }
        && !StringRules.IsPartOfString(conversion)

        // value == null for an unconstrained T: the result is known at build time.
        && !(conversion.User() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            && (comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null }
                || comparison.RightOperand.ConstantValue is { HasValue: true, Value: null }));

    /// <summary>Whether a struct's method is a default interface method, whose <c>this</c> is a boxed value.</summary>
    private static bool CallsDefault(IOperation instance, ISymbol member) =>
        instance.Type is ITypeParameterSymbol parameter
        && parameter.IsAlwaysValue()
        && member is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false, IsAbstract: false };
}
