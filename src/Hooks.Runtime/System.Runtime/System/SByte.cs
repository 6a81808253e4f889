using System.Numerics;

namespace System;

/// <summary>An 8-bit signed integer.</summary>
public readonly struct SByte : IEquatable<sbyte>, IBinaryInteger<sbyte>
{
    /// <summary>The largest value.</summary>
    public const sbyte MaxValue = 127;

    /// <summary>The smallest value.</summary>
    public const sbyte MinValue = -128;

    private readonly sbyte _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(sbyte obj) => _value == obj;

    static sbyte IBinaryInteger<sbyte>.Truncate(double value) => (sbyte)value;
}
