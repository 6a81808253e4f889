using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Symbols;

/// <summary>What decides how a structure is passed by value (System V ABI for x64, 3.2.3; AAPCS64, 6.8.2): in registers by
/// the classes of its fields, or in memory.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes.</param>
/// <param name="HasFloats">Whether a float is anywhere in it.</param>
/// <param name="IsAligned">Whether every field lies where its alignment puts it. If not, x64 passes the structure in memory,
/// whatever its size.</param>
/// <param name="HasGap">Whether there are bytes that belong to no field, and not to the alignment of one: they have a class in
/// C, where something must stand there, and none in C#.</param>
/// <param name="Obstacle">What keeps it from having a counterpart in C; null for nothing.</param>
internal sealed record StructureShape(int Size, int Alignment, bool HasFloats, bool IsAligned, bool HasGap, string? Obstacle)
{
    /// <summary>C has no deeper structures.</summary>
    private const int MaxDepth = 16;

    /// <summary>The shape of a structure; null for another type, and if the compiler reports an error in the structure.</summary>
    public static StructureShape? Of(ITypeSymbol type) => Of(type, MaxDepth);

    private static StructureShape? Of(ITypeSymbol type, int depth)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure || depth == 0)
        {
            return null;
        }

        var layout = structure.FindAttribute(CompilerAttributes.StructLayout);
        var kind = layout?.ConstructorArguments.FirstOrDefault().Value is { } value
            ? (LayoutKind)Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)
            : LayoutKind.Sequential;
        var placed = ImmutableArray.CreateBuilder<(int Offset, StructureShape Shape)>();
        var end = 0;
        foreach (var field in structure.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic))
        {
            if (OfField(field, depth) is not { } shape)
            {
                return null;
            }

            var alignment = Named(layout, "Pack") is > 0 and var pack ? Math.Min(pack, shape.Alignment) : shape.Alignment;
            var offset = kind == LayoutKind.Explicit
                ? field.FindAttribute(CompilerAttributes.FieldOffset)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0
                : RoundUp(end, alignment);
            placed.Add((offset, shape));
            end = Math.Max(end, offset + shape.Size);
        }

        var obstacle = placed.Select(static field => field.Shape.Obstacle).FirstOrDefault(static text => text is not null)
            ?? (placed.Count == 0 ? $"'{type.Name}' has no fields: its size is one byte in C#, and zero in C" : null)
            ?? (Captured(structure) is { } parameter ? $"'{type.Name}' captures the parameter '{parameter}' of its primary constructor in a hidden field" : null);
        return Of(placed.ToImmutable(), layout, structure.FindAttribute(CompilerAttributes.InlineArray)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 1) with
        {
            Obstacle = obstacle,
        };
    }

    private static StructureShape Of(ImmutableArray<(int Offset, StructureShape Shape)> fields, AttributeData? layout, int count)
    {
        var natural = fields.Select(static field => field.Shape.Alignment).DefaultIfEmpty(1).Max();
        var alignment = Named(layout, "Pack") is > 0 and var pack ? Math.Min(pack, natural) : natural;
        var isAligned = fields.All(static field => field.Shape.IsAligned && field.Offset % field.Shape.Alignment == 0);
        var (end, hasGap) = (0, fields.Any(static field => field.Shape.HasGap));
        foreach (var (offset, shape) in fields.OrderBy(static field => field.Offset))
        {
            hasGap |= offset > RoundUp(end, shape.Alignment);
            end = Math.Max(end, offset + shape.Size);
        }

        var size = Math.Max(RoundUp(end, alignment) * count, Named(layout, "Size"));
        return new StructureShape(
            size, alignment, fields.Any(static field => field.Shape.HasFloats), isAligned, hasGap || size > RoundUp(end, natural) * count, null);
    }

    private static StructureShape? OfField(IFieldSymbol field, int depth)
    {
        if (field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol buffer })
        {
            return OfPrimitive(buffer.PointedAtType) is { } element
                ? element with { Size = element.Size * field.FixedSize, Obstacle = ObstacleIn(field, buffer.PointedAtType) }
                : null;
        }

        return Of(field.Type, depth - 1) ?? OfPrimitive(field.Type);
    }

    private static string? ObstacleIn(IFieldSymbol buffer, ITypeSymbol element) => element.SpecialType switch
    {
        SpecialType.System_Boolean => $"'{buffer.Name}' is a buffer of bool, which is a byte in C",
        SpecialType.System_Char => $"'{buffer.Name}' is a buffer of char, which is a ushort or a byte in C",
        _ => null,
    };

    private static StructureShape? OfPrimitive(ITypeSymbol type) => (ManagedClass.Of(type), type.SpecialType) switch
    {
        ({ Size: > 0 } value, _) when type.TypeKind != TypeKind.Struct || type.SpecialType != SpecialType.None =>
            new StructureShape(value.Size, value.Size, value.Kind == ValueKind.Float, IsAligned: true, HasGap: false, Obstacle: null),
        (_, SpecialType.System_Boolean) => new StructureShape(1, 1, false, true, false, null),
        (_, SpecialType.System_Char) => new StructureShape(2, 2, false, true, false, null),
        _ => null,
    };

    /// <summary>The parameter of a primary constructor that a member uses, for which the compiler makes a field without a
    /// symbol.</summary>
    private static string? Captured(INamedTypeSymbol type)
    {
        foreach (var declaration in type.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<StructDeclarationSyntax>())
        {
            var names = new HashSet<string>(declaration.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []);
            if (names.Count != 0
                && declaration.Members
                    .SelectMany(static member => member.DescendantNodes(static node => node is not EqualsValueClauseSyntax))
                    .OfType<IdentifierNameSyntax>()
                    .FirstOrDefault(name => names.Contains(name.Identifier.ValueText) && !IsMemberOfAnother(name)) is { } used)
            {
                return used.Identifier.ValueText;
            }
        }

        return null;
    }

    private static bool IsMemberOfAnother(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is QualifiedNameSyntax or NameEqualsSyntax;

    private static int RoundUp(int offset, int alignment) => (int)Math.Min(int.MaxValue, ((long)offset + alignment - 1) / alignment * alignment);

    private static int Named(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;
}
