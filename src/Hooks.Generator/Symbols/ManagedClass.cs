using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>The class of a C# type.</summary>
internal static class ManagedClass
{
    /// <summary>The class; null if the type has none that is certain: another rule says so, or the compiler.</summary>
    public static ValueClass? Of(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => ValueClass.Pointer,
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => Of(underlying),
        { SpecialType: SpecialType.None } => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } value ? OfStructure(value) : null,
        _ => OfPrimitive(type.SpecialType),
    };

    private static ValueClass? OfPrimitive(SpecialType type) => type switch
    {
        SpecialType.System_Void => ValueClass.Void,
        SpecialType.System_SByte => new(ValueKind.Signed, 1),
        SpecialType.System_Int16 => new(ValueKind.Signed, 2),
        SpecialType.System_Int32 => new(ValueKind.Signed, 4),
        SpecialType.System_Int64 => new(ValueKind.Signed, 8),
        SpecialType.System_Byte => new(ValueKind.Unsigned, 1),
        SpecialType.System_UInt16 => new(ValueKind.Unsigned, 2),
        SpecialType.System_UInt32 => new(ValueKind.Unsigned, 4),
        SpecialType.System_UInt64 => new(ValueKind.Unsigned, 8),
        SpecialType.System_IntPtr => new(ValueKind.SignedNative, ValueClass.PointerSize),
        SpecialType.System_UIntPtr => new(ValueKind.UnsignedNative, ValueClass.PointerSize),
        SpecialType.System_Single => new(ValueKind.Float, 4),
        SpecialType.System_Double => new(ValueKind.Float, 8),
        _ => null,
    };

    private static ValueClass? OfStructure(INamedTypeSymbol type)
    {
        if (StructureLayout.Of(type) is not { } layout)
        {
            return null;
        }

        // A structure around one value, such as a file descriptor's own type, travels as the value does.
        var outer = layout;
        while (layout.Fields.Length == 1 && layout.Fields[0] is { IsFixedSizeBuffer: false } only)
        {
            if (StructureWalk.AsStructure(only.Type) is not { } inner)
            {
                return Of(only.Type) is { } value && value.Size == outer.Size ? value : OfFields(outer);
            }

            if (StructureLayout.Of(inner) is not { } innerLayout)
            {
                break;
            }

            layout = innerLayout;
        }

        return OfFields(outer);
    }

    private static ValueClass OfFields(StructureLayout layout) =>
        new(layout.HasFloats ? ValueKind.StructureWithFloat : ValueKind.Structure, layout.Size);
}
