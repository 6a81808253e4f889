using System.Numerics;

namespace System;

/// <summary>A 32-bit unsigned integer.</summary>
public readonly struct UInt32 : IEquatable<uint>, IBinaryInteger<uint>
{
    /// <summary>The largest value.</summary>
    public const uint MaxValue = 4294967295;

    /// <summary>The smallest value.</summary>
    public const uint MinValue = 0;

    private readonly uint _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(uint obj) => _value == obj;

    static uint IBinaryInteger<uint>.Truncate(double value) => (uint)value;
}
