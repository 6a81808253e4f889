using System;

namespace Hooks.Sockets.Parsing;

/// <summary>Integers in text.</summary>
internal static class Digits
{
    /// <summary>Reads a number that is nothing but decimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number; what is above a million reads as a million.</param>
    /// <returns>Whether the text was digits, at least one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out int value)
    {
        const int Enough = 1_000_000;
        value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            // Stops growing above every bound, so that no length of text overflows.
            value = value >= Enough / 10 ? Enough : (value * 10) + (b - '0');
        }

        return text.Length != 0;
    }
}
