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

    static long IBinaryInteger<long>.Truncate(double value) => (long)value;
}
