using System.Numerics;

namespace System;

/// <summary>A 32-bit signed integer.</summary>
public readonly struct Int32 : IEquatable<int>, IBinaryInteger<int>
{
    /// <summary>The largest value.</summary>
    public const int MaxValue = 2147483647;

    /// <summary>The smallest value.</summary>
    public const int MinValue = -2147483648;

    private readonly int _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(int obj) => _value == obj;

    /// <summary>Reads a number in UTF-8 as .NET does with the invariant culture: decimal digits, a sign before them, white space
    /// around, and zeros (bytes of value 0) at the end.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="result">The number; 0 if there is none, or if it doesn't fit.</param>
    /// <returns>Whether there is one that fits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out int result)
    {
        var isRead = DecimalText.TryRead(utf8Text, int.MinValue, int.MaxValue, out var value);
        result = (int)value;
        return isRead;
    }

    static int IBinaryInteger<int>.Truncate(double value) => (int)value;
}
