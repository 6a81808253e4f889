using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>The layout of a structure in memory.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes.</param>
/// <param name="HasFloats">Whether a float is anywhere in it.</param>
internal sealed record StructureLayout(ImmutableArray<IFieldSymbol> Fields, int Size, int Alignment, bool HasFloats)
{
    /// <summary>The layout; null if it can't be told.</summary>
    public static StructureLayout? Of(INamedTypeSymbol type) => StructureWalk.Measure(type, isExact: true);

    /// <summary>The size of a structure; if its layout is unknown, the size with its fields in their order.</summary>
    public static int SizeOf(INamedTypeSymbol type) => StructureWalk.Measure(type, isExact: false)?.Size ?? 0;

    /// <summary>The fields that an object of a type has.</summary>
    public static ImmutableArray<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic)];

    /// <summary>Whether the order of a structure's fields is .NET's choice.</summary>
    public static bool IsAutomatic(INamedTypeSymbol type) => KindOf(type.FindAttribute(CompilerAttributes.StructLayout)) == LayoutKind.Auto;

    /// <summary>Whether a structure is its one field many times.</summary>
    public static bool IsInlineArray(INamedTypeSymbol type) => type.HasAttribute(CompilerAttributes.InlineArray);

    /// <summary>The layout of a structure by those of the structures in it.</summary>
    /// <param name="type">The structure.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="isExact">Whether no layout is better than one that is guessed.</param>
    /// <param name="inner">The layout of a structure among the fields; null if there is none.</param>
    public static StructureLayout? Compute(
        INamedTypeSymbol type, ImmutableArray<IFieldSymbol> fields, bool isExact, Func<INamedTypeSymbol, StructureLayout?> inner)
    {
        var layout = type.FindAttribute(CompilerAttributes.StructLayout);
        var kind = KindOf(layout);

        // The symbol of a compiled type doesn't tell its StructLayout; that of a single field makes no difference.
        var isKnown = kind != LayoutKind.Auto && (fields.Length == 1 || type.Locations.Any(static location => location.IsInSource));
        if (isExact && (fields.IsEmpty || !isKnown))
        {
            return null;
        }

        var (end, alignment, hasFloats) = (0L, 1, false);
        foreach (var field in fields)
        {
            if (Measure(field, isExact, inner) is not { } member)
            {
                return null;
            }

            var fieldAlignment = Named(layout, "Pack") is > 0 and var pack ? Math.Min(pack, member.Alignment) : member.Alignment;
            var offset = kind == LayoutKind.Explicit
                ? field.FindAttribute(CompilerAttributes.FieldOffset)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0
                : RoundUp(end, fieldAlignment);
            end = Math.Max(end, offset + member.Size);
            alignment = Math.Max(alignment, fieldAlignment);
            hasFloats |= member.HasFloats;
        }

        var count = type.FindAttribute(CompilerAttributes.InlineArray)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 1;
        var size = Math.Max(Math.Max(RoundUp(end, alignment), 1) * count, Named(layout, "Size"));
        return new StructureLayout(fields, (int)Math.Min(size, int.MaxValue), alignment, hasFloats);
    }

    private static (long Size, int Alignment, bool HasFloats)? Measure(
        IFieldSymbol field, bool isExact, Func<INamedTypeSymbol, StructureLayout?> inner)
    {
        if (field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol buffer })
        {
            return Measure(buffer.PointedAtType, isExact, inner) is { } element
                ? (element.Size * field.FixedSize, element.Alignment, element.HasFloats)
                : null;
        }

        return Measure(field.Type, isExact, inner);
    }

    private static (long Size, int Alignment, bool HasFloats)? Measure(
        ITypeSymbol type, bool isExact, Func<INamedTypeSymbol, StructureLayout?> inner)
    {
        if (StructureWalk.AsStructure(type) is { } structure)
        {
            return inner(structure) is { } layout ? (layout.Size, layout.Alignment, layout.HasFloats) : null;
        }

        if (ManagedClass.Of(type) is { Size: > 0 } value)
        {
            return (value.Size, value.Size, value.Kind == ValueKind.Float);
        }

        return (isExact, type.SpecialType) switch
        {
            (true, _) => null,
            (_, SpecialType.System_Boolean) => (1, 1, false),
            (_, SpecialType.System_Char) => (2, 2, false),

            // A reference, or a type parameter.
            _ => (ValueClass.PointerSize, ValueClass.PointerSize, false),
        };
    }

    private static LayoutKind KindOf(AttributeData? layout) => layout?.ConstructorArguments.FirstOrDefault().Value is { } value
        ? (LayoutKind)Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)
        : LayoutKind.Sequential;

    private static long RoundUp(long offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    private static int Named(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;
}
