using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>Structs that are not passed by value like any C structure.</summary>
internal static class StructureRules
{
    /// <summary>Why a type can't be passed by value; null if it can.</summary>
    public static string? ReasonFor(ITypeSymbol type) => StructureShape.Of(type) switch
    {
        null => null,
        { Obstacle: { } obstacle } => obstacle,
        { HasFloats: true, HasGap: true } =>
            $"'{type.Name}' has a float and bytes that belong to no field, and C passes a structure by the types of its fields",
        _ => null,
    };

    /// <summary>Whether a structure is passed in another way than any of libc's, none of which is packed.</summary>
    public static bool IsUnaligned(ITypeSymbol type) => StructureShape.Of(type) is { IsAligned: false };
}
