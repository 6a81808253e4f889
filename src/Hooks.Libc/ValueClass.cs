using System;
using System.Globalization;

namespace Hooks.Libc;

/// <summary>The class of a parameter or a result.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Its size in bytes, if that is the same on every machine.</param>
internal readonly record struct ValueClass(ValueKind Kind, int Size)
{
    /// <summary>The pointer size of every target: 64-bit Linux.</summary>
    public const int PointerSize = 8;

    public static ValueClass Void { get; } = new(ValueKind.Void, 0);

    public static ValueClass Pointer { get; } = new(ValueKind.Pointer, PointerSize);

    public bool IsInteger => Kind is ValueKind.Signed or ValueKind.Unsigned or ValueKind.EitherSign
        or ValueKind.SignedNative or ValueKind.UnsignedNative;

    /// <summary>Reads a class as the catalogue writes it: <c>i32</c>, <c>p</c>, <c>s16</c>.</summary>
    public static ValueClass Parse(string text) => (text, text[0]) switch
    {
        ("v", _) => Void,
        ("p", _) => Pointer,
        ("b8", _) => new(ValueKind.EitherSign, 1),
        ("ld", _) => new(ValueKind.LongDouble, 0),
        (_, 'c') => new(ValueKind.Complex, 0),
        (_, 's') => new(ValueKind.Structure, Number(text)),
        (_, 'i') => new(ValueKind.Signed, Number(text) / 8),
        (_, 'u') => new(ValueKind.Unsigned, Number(text) / 8),
        (_, 'n') => new(ValueKind.EitherSign, Number(text) / 8),
        (_, 'f') => new(ValueKind.Float, Number(text) / 8),
        _ => throw new FormatException($"'{text}' is not a class of values."),
    };

    /// <summary>How well a C# class matches this C class.</summary>
    public TypeMatch Accepts(ValueClass managed) => Kind switch
    {
        ValueKind.Void or ValueKind.Float => Whether(managed == this),
        ValueKind.Pointer => Whether(managed.Kind is ValueKind.Pointer or ValueKind.SignedNative or ValueKind.UnsignedNative),
        ValueKind.Signed or ValueKind.Unsigned or ValueKind.EitherSign => !managed.IsInteger || managed.Size != Size
            ? TypeMatch.None
            : IsOfOtherSign(managed) ? TypeMatch.OtherSign : TypeMatch.Full,

        // One of 8 bytes or less travels in a register as an integer of its size does; larger ones have no integer's size.
        ValueKind.Structure => Whether((managed.Kind == ValueKind.Structure || managed.IsInteger) && managed.Size == Size),
        _ => TypeMatch.None,
    };

    /// <summary>The class as a message names it.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Void => "nothing",
        ValueKind.Pointer => "a pointer",
        ValueKind.Signed => $"a signed {Size * 8}-bit integer",
        ValueKind.Unsigned => $"an unsigned {Size * 8}-bit integer",
        ValueKind.Float => $"a {Size * 8}-bit floating-point number",
        ValueKind.Structure => $"a structure of {Size} bytes",
        ValueKind.LongDouble => "a long double (which C# can't express)",
        ValueKind.Complex => "a complex number (which C# can't express)",
        _ => $"a {Size * 8}-bit integer",
    };

    private static TypeMatch Whether(bool fits) => fits ? TypeMatch.Full : TypeMatch.None;

    private static int Number(string text) => int.Parse(text.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture);

    private bool IsOfOtherSign(ValueClass managed) => Kind switch
    {
        ValueKind.Signed => managed.Kind is ValueKind.Unsigned or ValueKind.UnsignedNative,
        ValueKind.Unsigned => managed.Kind is ValueKind.Signed or ValueKind.SignedNative,
        _ => false,
    };
}
