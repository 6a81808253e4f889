using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>About how many bytes of a frame a value takes.</summary>
/// <remarks>Enough for a limit with room beside it: padding is counted in words, a union as if it were a structure.</remarks>
internal static class StructSize
{
    private const int Word = 8;
    private const string InlineArray = "InlineArrayAttribute";

    internal static int Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure => OfStruct(structure),
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => Of(underlying),
        _ => type?.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte => 1,
            SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
            _ => Word,
        },
    };

    private static int OfStruct(INamedTypeSymbol type)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).ToArray();
        if (fields.Length == 1)
        {
            var count = type.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.Name == InlineArray)
                ?.ConstructorArguments.FirstOrDefault().Value as int? ?? 1;
            return OfField(fields[0]) * Math.Max(count, 1);
        }

        return fields.Sum(static field => (OfField(field) + Word - 1) / Word * Word);
    }

    private static int OfField(IFieldSymbol field) => field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol buffer }
        ? Of(buffer.PointedAtType) * field.FixedSize
        : Of(field.Type);
}
