using System;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <content>Floating-point numbers, as .NET's invariant culture writes them: the fewest digits that round-trip
/// number. Of some powers of 2 .NET writes one digit too few for that.</content>
public unsafe ref partial struct LogLine
{
    /// <summary>Adds a number in the fewest digits that are read back as the same: <c>0.1</c>, <c>1E+20</c>.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(double value)
    {
        // IEEE 754: a sign, 11 bits of exponent, 52 of the fraction.
        var bits = Unsafe.BitCast<double, ulong>(value);
        AppendReal(bits >> 63 != 0, (int)(bits >> 52) & 0x7FF, bits & ((1UL << 52) - 1), fractionBits: 52, longestPlain: 17);
    }

    /// <inheritdoc cref="AppendFormatted(double)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(float value)
    {
        // A sign, 8 bits of exponent, 23 of the fraction.
        var bits = Unsafe.BitCast<float, uint>(value);
        AppendReal(bits >> 31 != 0, (int)(bits >> 23) & 0xFF, bits & ((1U << 23) - 1), fractionBits: 23, longestPlain: 9);
    }

    /// <summary>Adds a number with padding: <c>{value,8}</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format">Ignored.</param>
    public void AppendFormatted(double value, int alignment = 0, string? format = null)
    {
        var start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <inheritdoc cref="AppendFormatted(double, int, string)"/>
    public void AppendFormatted(float value, int alignment = 0, string? format = null)
    {
        var start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <param name="isNegative">The sign.</param>
    /// <param name="exponent">The bits of the exponent.</param>
    /// <param name="fraction">The bits of the fraction.</param>
    /// <param name="fractionBits">The number of these bits.</param>
    /// <param name="longestPlain">The maximum number of digits before the point; larger numbers have an exponent.</param>
    private void AppendReal(bool isNegative, int exponent, ulong fraction, int fractionBits, int longestPlain)
    {
        var isFinite = exponent != (fractionBits == 52 ? 0x7FF : 0xFF);
        if (!isFinite && fraction != 0)
        {
            AppendFormatted("NaN"u8);
            return;
        }

        if (isNegative)
        {
            Append((byte)'-');
        }

        if (!isFinite)
        {
            AppendFormatted("Infinity"u8);
        }
        else if (exponent == 0 && fraction == 0)
        {
            Append((byte)'0');
        }
        else
        {
            var digits = stackalloc byte[ShortestDigits.MaxCount];
            var count = ShortestDigits.Write(exponent, fraction, fractionBits, digits, out var point);
            AppendDecimal(new ReadOnlySpan<byte>(digits, count), point, longestPlain);
        }
    }

    /// <summary>Adds digits with a decimal point.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="point">The number of digits before the point; if negative, the number of zeros after it.</param>
    /// <param name="longestPlain">The maximum number of digits before the point.</param>
    private void AppendDecimal(scoped ReadOnlySpan<byte> digits, int point, int longestPlain)
    {
        var exponent = point - 1;
        var isScientific = point > longestPlain || point < -3;
        if (isScientific)
        {
            point = 1;
        }

        if (point <= 0)
        {
            AppendFormatted("0."u8);
        }

        for (var i = point; i < 0; i++)
        {
            Append((byte)'0');
        }

        for (var i = 0; i < digits.Length || i < point; i++)
        {
            if (i == point && i != 0)
            {
                Append((byte)'.');
            }

            Append(i < digits.Length ? digits[i] : (byte)'0');
        }

        if (isScientific)
        {
            AppendFormatted(exponent < 0 ? "E-"u8 : "E+"u8);
            AppendDigits((ulong)(exponent < 0 ? -exponent : exponent), least: 2);
        }
    }
}
