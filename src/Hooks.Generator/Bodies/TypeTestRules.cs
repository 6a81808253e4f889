using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Casts and type tests on references.</summary>
internal static class TypeTestRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var (from, to) = context.Operation switch
        {
            IConversionOperation conversion => IsCast(conversion) ? (conversion.Operand.Type, conversion.Type) : default,
            IIsTypeOperation test => (test.ValueOperand.Type, test.TypeOperand),
            IDeclarationPatternOperation { MatchedType: { } type } pattern => (pattern.InputType, type),
            ITypePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            IRecursivePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            IConstantPatternOperation { Value: { ConstantValue.Value: not null, Type: { } type } } pattern => (pattern.InputType, type),
            IRelationalPatternOperation { Value.Type: { } type } pattern => (pattern.InputType, type),
            IForEachLoopOperation loop => ElementCast(loop),
            _ => default,
        };
        if (from is not null && to is not null && !context.Operation.IsInAttribute() && AsksRuntime(context.Compilation, from, to))
        {
            context.Report(BodyDescriptors.TypeTest, Location(context.Operation), to.Text());
        }
    }

    private static bool AsksRuntime(Compilation compilation, ITypeSymbol from, ITypeSymbol to) =>
        from.MayBeReference()
        && to.TypeKind != TypeKind.Error
        && compilation.ClassifyCommonConversion(from, to) is { IsIdentity: false } conversion
        && !(conversion is { IsImplicit: true, IsReference: true });

    private static bool IsCast(IConversionOperation operation)
    {
        var conversion = operation.GetConversion();
        return conversion.IsUnboxing || (conversion is { IsReference: true, IsExplicit: true } && !operation.Operand.ConstantValue.HasValue);
    }

    private static (ITypeSymbol? From, ITypeSymbol? To) ElementCast(IForEachLoopOperation loop)
    {
        if (loop.SemanticModel is not { } model || loop.Syntax is not CommonForEachStatementSyntax syntax)
        {
            return default;
        }

        var info = model.GetForEachStatementInfo(syntax);
        return info.ElementConversion.IsUnboxing || info.ElementConversion is { IsReference: true, IsExplicit: true }
            ? (info.ElementType, loop.Locals.Length == 1 ? loop.Locals[0].Type : null)
            : default;
    }

    private static Location Location(IOperation operation) =>
        operation.Syntax is ForEachStatementSyntax loop ? loop.Type.GetLocation() : operation.Syntax.GetLocation();
}
