using System.Numerics;

namespace System;

/// <summary>A 64-bit unsigned integer.</summary>
public readonly struct UInt64 : IEquatable<ulong>, IBinaryInteger<ulong>
{
    /// <summary>The largest value.</summary>
    public const ulong MaxValue = 18446744073709551615;

    /// <summary>The smallest value.</summary>
    public const ulong MinValue = 0;

    private readonly ulong _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(ulong obj) => _value == obj;

    static ulong IBinaryInteger<ulong>.Truncate(double value) => (ulong)value;
}
