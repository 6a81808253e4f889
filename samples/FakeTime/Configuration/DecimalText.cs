using System;
using FakeTime.Clocks;

namespace FakeTime.Configuration;

/// <summary>Numbers of the form <c>12</c> or <c>12.5</c>, read exactly.</summary>
internal static class DecimalText
{
    private const int MaxWholeDigits = 12;
    private const int MaxFractionDigits = 9;

    /// <summary>Takes a number from the beginning of a text.</summary>
    /// <param name="text">The text; what is behind the number remains.</param>
    /// <param name="value">The number: the whole part as seconds, and the fraction as nanoseconds.</param>
    /// <returns>Whether there was one, of at most 12 digits before the point and 9 behind it.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> text, out TimeSpec value)
    {
        value = default;
        if (!TryTakeDigits(ref text, MaxWholeDigits, out value.Seconds, out _))
        {
            return false;
        }

        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        text = text[1..];
        var isRead = TryTakeDigits(ref text, MaxFractionDigits, out value.Nanoseconds, out var digits);
        for (; digits < MaxFractionDigits; digits++)
        {
            value.Nanoseconds *= 10;
        }

        return isRead;
    }

    /// <summary>Takes exactly so many digits.</summary>
    public static bool TryTakeExactly(ref ReadOnlySpan<byte> text, int count, out int value)
    {
        var isRead = TryTakeDigits(ref text, count, out var digits, out var taken) && taken == count;
        value = (int)digits;
        return isRead;
    }

    /// <summary>Takes one character, if it is there.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryTakeDigits(ref ReadOnlySpan<byte> text, int max, out long value, out int count)
    {
        value = 0;
        for (count = 0; count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9'; count++)
        {
            if (count == max)
            {
                return false;
            }

            value = (value * 10) + (text[count] - '0');
        }

        text = text[count..];
        return count != 0;
    }
}
