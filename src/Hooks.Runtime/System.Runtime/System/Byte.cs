using System.Numerics;

namespace System;

/// <summary>An 8-bit unsigned integer.</summary>
public readonly struct Byte : IEquatable<byte>, IBinaryInteger<byte>
{
    /// <summary>The largest value.</summary>
    public const byte MaxValue = 255;

    /// <summary>The smallest value.</summary>
    public const byte MinValue = 0;

    private readonly byte _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(byte obj) => _value == obj;

    static byte IBinaryInteger<byte>.Truncate(double value) => (byte)value;
}
