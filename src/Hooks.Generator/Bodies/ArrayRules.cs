using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Arrays that are allocated at run time.</summary>
internal static class ArrayRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var known = KnownSymbols.In(context.Compilation);
        var makesArray = context.Operation switch
        {
            IArrayCreationOperation array => !IsConstantData(array, known) && !StringRules.IsPartOfString(array),
            ICollectionExpressionOperation collection => collection.Type is { TypeKind: TypeKind.Array or TypeKind.Interface } || HasSpread(collection),

            // numbers[1..3]
            IArrayElementReferenceOperation part => part.Indices.Any(index => index.Type.Is(known.Range)),

            // numbers is [_, .. var rest]
            ISlicePatternOperation { Pattern: not null, InputType: IArrayTypeSymbol } => true,
            _ => false,
        };
        if (makesArray && !context.Operation.IsInAttribute() && !context.IsInStaticInitializer())
        {
            context.Report(BodyDescriptors.NewArray);
        }
    }

    /// <summary>Whether the compiler collects the elements in an array first. The builder of a collection type gets a span of
    /// that array.</summary>
    private static bool HasSpread(ICollectionExpressionOperation collection) =>
        collection.Elements.Any(static element => element.Kind == OperationKind.Spread)
        && collection.ConstructMethod?.MethodKind != MethodKind.Constructor;

    /// <summary>Whether the compiler turns an array into constant data: <c>ReadOnlySpan&lt;int&gt; s = new[] { 1, 2 };</c>.</summary>
    private static bool IsConstantData(IArrayCreationOperation array, KnownSymbols known) =>
        array.Type is IArrayTypeSymbol { Rank: 1, ElementType: var element }
        && (element.TypeKind == TypeKind.Enum || element.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double)
        && element.SpecialType != SpecialType.System_Decimal
        && array.Initializer?.ElementValues.All(static value => value.ConstantValue.HasValue) == true
        && (array.Parent switch
        {
            IConversionOperation conversion => conversion.Type,
            IArgumentOperation { Parent: IObjectCreationOperation { Arguments.Length: 1 } creation } => creation.Type,
            _ => null,
        }).Is(known.ReadOnlySpan);
}
