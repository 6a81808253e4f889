using System.Numerics;

namespace System;

/// <summary>A 16-bit unsigned integer.</summary>
public readonly struct UInt16 : IEquatable<ushort>, IBinaryInteger<ushort>
{
    /// <summary>The largest value.</summary>
    public const ushort MaxValue = 65535;

    /// <summary>The smallest value.</summary>
    public const ushort MinValue = 0;

    private readonly ushort _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(ushort obj) => _value == obj;

    static ushort IBinaryInteger<ushort>.Truncate(double value) => (ushort)value;
}
