using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Hooks.CodeFixes;

/// <summary>A change of the integer type of a value.</summary>
/// <param name="Old">The old type.</param>
/// <param name="New">The new type.</param>
internal sealed record IntegerChange(ITypeSymbol Old, ITypeSymbol New)
{
    /// <summary>The integers of C#, with their widths in bits.</summary>
    private static readonly Dictionary<string, (SpecialType Type, int Bits, bool IsSigned)> s_integers = new()
    {
        ["sbyte"] = (SpecialType.System_SByte, 8, true),
        ["byte"] = (SpecialType.System_Byte, 8, false),
        ["short"] = (SpecialType.System_Int16, 16, true),
        ["ushort"] = (SpecialType.System_UInt16, 16, false),
        ["int"] = (SpecialType.System_Int32, 32, true),
        ["uint"] = (SpecialType.System_UInt32, 32, false),
        ["long"] = (SpecialType.System_Int64, 64, true),
        ["ulong"] = (SpecialType.System_UInt64, 64, false),
        ["nint"] = (SpecialType.System_IntPtr, 64, true),
        ["nuint"] = (SpecialType.System_UIntPtr, 64, false),
    };

    /// <summary>Whether the signedness changes.</summary>
    public bool ChangesSign => IsSigned(Old) != IsSigned(New);

    /// <summary>The change of the type of a name; null if the old or the new type is not an integer.</summary>
    public static IntegerChange? Of(Compilation compilation, ITypeSymbol old, string type) =>
        s_integers.ContainsKey(old.ToDisplayString()) && s_integers.TryGetValue(type, out var integer)
            ? new IntegerChange(old, compilation.GetSpecialType(integer.Type))
            : null;

    public static bool IsSigned(ITypeSymbol type) => s_integers.TryGetValue(type.ToDisplayString(), out var integer) && integer.IsSigned;

    public static bool IsInteger(object constant) => constant is sbyte or byte or short or ushort or int or uint or long or ulong or char;

    /// <summary>Whether two values change alike.</summary>
    public bool IsSame(IntegerChange other) => SymbolEqualityComparer.Default.Equals(New, other.New);

    /// <summary>Whether the new type has a constant.</summary>
    public bool Holds(object constant)
    {
        if (!IsInteger(constant))
        {
            return true;
        }

        // The constants of nint and nuint have 32 bits, whatever the width of the value.
        var value = System.Convert.ToDecimal(constant is char c ? (int)c : constant, System.Globalization.CultureInfo.InvariantCulture);
        var (type, bits, isSigned) = s_integers[New.ToDisplayString()];
        bits = type is SpecialType.System_IntPtr or SpecialType.System_UIntPtr ? 32 : bits;
        var end = (decimal)System.Math.Pow(2, isSigned ? bits - 1 : bits);
        return value < end && value >= (isSigned ? -end : 0);
    }

    /// <summary>Whether a comparison with a constant tells signs apart, on purpose (<c>&lt; 0</c>) or because values below zero
    /// were large ones.</summary>
    public bool IsCheckOfSign(object constant) =>
        IsInteger(constant) && ChangesSign && (!IsSigned(Old) || !Holds(constant) || System.Convert.ToDecimal(constant is char c ? (int)c : constant, System.Globalization.CultureInfo.InvariantCulture) == 0);

    /// <summary>Whether the value is another one as a wider type.</summary>
    public bool Differs(ITypeSymbol? type) =>
        type is not null
        && ChangesSign
        && s_integers.TryGetValue(type.ToDisplayString(), out var wider)
        && wider.Bits > s_integers[Old.ToDisplayString()].Bits;
}
