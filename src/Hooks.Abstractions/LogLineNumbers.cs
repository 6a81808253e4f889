using System;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <content>Integers.</content>
public unsafe ref partial struct LogLine
{
    /// <inheritdoc cref="AppendFormatted(long)"/>
    public void AppendFormatted(sbyte value) => AppendFormatted((long)value);

    /// <inheritdoc cref="AppendFormatted(ulong)"/>
    public void AppendFormatted(byte value) => AppendFormatted((ulong)value);

    /// <inheritdoc cref="AppendFormatted(long)"/>
    public void AppendFormatted(short value) => AppendFormatted((long)value);

    /// <inheritdoc cref="AppendFormatted(ulong)"/>
    public void AppendFormatted(ushort value) => AppendFormatted((ulong)value);

    /// <inheritdoc cref="AppendFormatted(long)"/>
    public void AppendFormatted(int value) => AppendFormatted((long)value);

    /// <inheritdoc cref="AppendFormatted(ulong)"/>
    public void AppendFormatted(uint value) => AppendFormatted((ulong)value);

    /// <inheritdoc cref="AppendFormatted(long)"/>
    public void AppendFormatted(nint value) => AppendFormatted((long)value);

    /// <inheritdoc cref="AppendFormatted(ulong)"/>
    public void AppendFormatted(nuint value) => AppendFormatted((ulong)value);

    /// <summary>Adds a number in decimal digits.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(long value)
    {
        if (value < 0)
        {
            Append((byte)'-');
        }

        AppendDigits(value < 0 ? 0UL - (ulong)value : (ulong)value);
    }

    /// <summary>Adds a number in decimal digits.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(ulong value) => AppendDigits(value);

    /// <inheritdoc cref="AppendFormatted(long, int, string)"/>
    public void AppendFormatted(sbyte value, int alignment = 0, string? format = null) =>
        AppendNumber((ulong)(long)value & 0xFF, value < 0, alignment, format);

    /// <inheritdoc cref="AppendFormatted(ulong, int, string)"/>
    public void AppendFormatted(byte value, int alignment = 0, string? format = null) =>
        AppendNumber(value, isNegative: false, alignment, format);

    /// <inheritdoc cref="AppendFormatted(long, int, string)"/>
    public void AppendFormatted(short value, int alignment = 0, string? format = null) =>
        AppendNumber((ulong)(long)value & 0xFFFF, value < 0, alignment, format);

    /// <inheritdoc cref="AppendFormatted(ulong, int, string)"/>
    public void AppendFormatted(ushort value, int alignment = 0, string? format = null) =>
        AppendNumber(value, isNegative: false, alignment, format);

    /// <inheritdoc cref="AppendFormatted(long, int, string)"/>
    public void AppendFormatted(int value, int alignment = 0, string? format = null) =>
        AppendNumber((ulong)(long)value & 0xFFFFFFFF, value < 0, alignment, format);

    /// <inheritdoc cref="AppendFormatted(ulong, int, string)"/>
    public void AppendFormatted(uint value, int alignment = 0, string? format = null) =>
        AppendNumber(value, isNegative: false, alignment, format);

    /// <summary>Adds a number with padding and a format, as .NET does: <c>{value,8}</c>, <c>{value:x8}</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format"><c>d</c> (decimal), <c>x</c> or <c>X</c> (hexadecimal), <c>b</c> (binary), and the least number of
    /// digits.</param>
    public void AppendFormatted(long value, int alignment = 0, string? format = null) =>
        AppendNumber((ulong)(long)value, value < 0, alignment, format);

    /// <summary>Adds a number with padding and a format, as .NET does: <c>{value,8}</c>, <c>{value:x8}</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format"><c>d</c> (decimal), <c>x</c> or <c>X</c> (hexadecimal), <c>b</c> (binary), and the least number of
    /// digits.</param>
    public void AppendFormatted(ulong value, int alignment = 0, string? format = null) =>
        AppendNumber(value, isNegative: false, alignment, format);

    /// <inheritdoc cref="AppendFormatted(long, int, string)"/>
    public void AppendFormatted(nint value, int alignment = 0, string? format = null) =>
        AppendNumber((ulong)(long)value, value < 0, alignment, format);

    /// <inheritdoc cref="AppendFormatted(ulong, int, string)"/>
    public void AppendFormatted(nuint value, int alignment = 0, string? format = null) =>
        AppendNumber(value, isNegative: false, alignment, format);

    /// <summary>Adds a number in a format.</summary>
    /// <param name="bits">As many bits as the type has.</param>
    /// <param name="isNegative">Whether they stand for a number below zero.</param>
    /// <param name="alignment">The least number of characters.</param>
    /// <param name="format">A letter and the least number of digits.</param>
    private void AppendNumber(ulong bits, bool isNegative, int alignment, string? format)
    {
        var start = _length;
        var style = format is { Length: > 0 } ? format[0] | 0x20 : 'd';
        var digits = Precision(format);
        if (style is 'x' or 'b')
        {
            AppendDigits(bits, style == 'x' ? 16U : 2U, digits, isUpper: format![0] == 'X');
        }
        else
        {
            if (isNegative)
            {
                Append((byte)'-');
            }

            AppendDigits(isNegative ? Magnitude(bits) : bits, least: digits);
        }

        Align(start, alignment);
    }

    /// <summary>The absolute value of a negative number.</summary>
    private static ulong Magnitude(ulong bits) => bits switch
    {
        <= byte.MaxValue => 0x100 - bits,
        <= ushort.MaxValue => 0x1_0000 - bits,
        <= uint.MaxValue => 0x1_0000_0000 - bits,
        _ => 0UL - bits,
    };

    /// <summary>The precision of a format.</summary>
    private static int Precision(string? format)
    {
        var digits = 0;
        for (var i = 1; i < (format?.Length ?? 0); i++)
        {
            digits = (digits * 10) + (format![i] - '0');
        }

        return digits;
    }

    private void AppendDigits(ulong value, uint radix = 10, int least = 0, bool isUpper = false)
    {
        // As many as 2 to the 64th has in binary.
        var digits = stackalloc byte[64];
        var first = 64;
        do
        {
            digits[--first] = (isUpper ? "0123456789ABCDEF"u8 : "0123456789abcdef"u8)[(int)(value % radix)];
            value /= radix;
        }
        while (value != 0);

        for (var i = 64 - first; i < least; i++)
        {
            Append((byte)'0');
        }

        AppendFormatted(new ReadOnlySpan<byte>(digits + first, 64 - first));
    }
}
