using System.Numerics;

namespace System;

/// <summary>A 16-bit signed integer.</summary>
public readonly struct Int16 : IEquatable<short>, IBinaryInteger<short>
{
    /// <summary>The largest value.</summary>
    public const short MaxValue = 32767;

    /// <summary>The smallest value.</summary>
    public const short MinValue = -32768;

    private readonly short _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(short obj) => _value == obj;

    static short IBinaryInteger<short>.Truncate(double value) => (short)value;
}
