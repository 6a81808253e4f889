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

    static int IBinaryInteger<int>.Truncate(double value) => (int)value;
}
