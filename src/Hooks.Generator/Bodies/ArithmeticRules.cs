using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Operators that need a helper of the .NET runtime.</summary>
internal static class ArithmeticRules
{
    public static void Check(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue.HasValue)
        {
            return;
        }

        switch (context.Operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder, OperatorMethod: null } binary when IsFloating(binary.Type):
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Remainder, OperatorMethod: null } assignment
                when IsFloating(assignment.Value.Type) || IsFloating(assignment.Target.Type):
                context.Report(
                    BodyDescriptors.Arithmetic, "The remainder of two floating-point numbers", "use integers, or subtract the whole multiple: x - (long)(x / y) * y");
                break;

            case IConversionOperation { OperatorMethod: null } conversion
                when IsFloating(conversion.Operand.Type) && !IsFloating(conversion.Type) && IsChecked(conversion, context.Compilation):
                context.Report(
                    BodyDescriptors.Arithmetic, "A checked conversion of a floating-point number", "compare it with the limits, and convert it unchecked");
                break;
        }
    }

    /// <remarks>For nullable numbers the operation doesn't say whether its conversion is checked.</remarks>
    private static bool IsChecked(IConversionOperation conversion, Compilation compilation) =>
        conversion.IsChecked || (conversion.GetConversion() is { IsNullable: true, IsExplicit: true } && IsInCheckedCode(conversion.Syntax, compilation));

    private static bool IsInCheckedCode(SyntaxNode syntax, Compilation compilation)
    {
        foreach (var ancestor in syntax.Ancestors())
        {
            if (ancestor.Kind() is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement)
            {
                return true;
            }

            if (ancestor.Kind() is SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement)
            {
                return false;
            }
        }

        return compilation.Options.CheckOverflow;
    }

    private static bool IsFloating(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsFloating(nullable.TypeArguments[0]),
        _ => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double,
    };
}
