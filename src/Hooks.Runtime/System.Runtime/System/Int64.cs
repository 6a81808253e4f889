using System.Numerics;

namespace System;

/// <summary>A 64-bit signed integer.</summary>
public readonly struct Int64 : IEquatable<long>, IBinaryInteger<long>
{
    /// <summary>The largest value.</summary>
    public const long MaxValue = 9223372036854775807;

    /// <summary>The smallest value.</summary>
    public const long MinValue = -9223372036854775808;

    private readonly long _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(long obj) => _value == obj;

    /// <summary>Reads a number in UTF-8 as .NET does with the invariant culture: decimal digits, a sign before them, white space
    /// around, and zeros (bytes of value 0) at the end.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="result">The number; 0 if there is none, or if it doesn't fit.</param>
    /// <returns>Whether there is one that fits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out long result)
    {
        var isRead = DecimalText.TryRead(utf8Text, long.MinValue, long.MaxValue, out var value);
        result = value;
        return isRead;
    }

    static long IBinaryInteger<long>.Truncate(double value) => (long)value;
}
