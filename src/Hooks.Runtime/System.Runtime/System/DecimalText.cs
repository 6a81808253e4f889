namespace System;

/// <summary>Integers in decimal, as TryParse reads them (NumberStyles.Integer).</summary>
internal static class DecimalText
{
    /// <summary>Reads a number between two bounds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, long min, long max, out long value)
    {
        value = 0;
        var next = 0;
        while (next < text.Length && IsWhite(text[next]))
        {
            next++;
        }

        var isNegative = next < text.Length && text[next] == '-';
        if (isNegative || (next < text.Length && text[next] == '+'))
        {
            next++;
        }

        // Below zero, where there is one number more.
        var first = next;
        var negated = 0L;
        var fits = true;
        for (; next < text.Length && text[next] is >= (byte)'0' and <= (byte)'9'; next++)
        {
            var digit = text[next] - '0';
            fits = fits && negated >= (long.MinValue + digit) / 10;
            negated = fits ? (negated * 10) - digit : negated;
        }

        var isNumber = next != first && IsTail(text.Slice(next));
        fits = fits && (isNegative ? negated >= min : negated >= -max);
        value = isNumber && fits ? (isNegative ? negated : -negated) : 0;
        return isNumber && fits;
    }

    // White space, and then zeros.
    private static bool IsTail(ReadOnlySpan<byte> text)
    {
        var next = 0;
        while (next < text.Length && IsWhite(text[next]))
        {
            next++;
        }

        while (next < text.Length && text[next] == 0)
        {
            next++;
        }

        return next == text.Length;
    }

    private static bool IsWhite(byte b) => b is 0x20 or (>= 0x09 and <= 0x0D);
}
