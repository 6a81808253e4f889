using System.Numerics;

namespace System;

/// <summary>An unsigned integer as wide as a pointer: 64 bits on every target of a hook library.</summary>
public readonly unsafe struct UIntPtr : IEquatable<nuint>, IBinaryInteger<nuint>
{
    /// <summary>The value zero, the null pointer.</summary>
    public static readonly nuint Zero;

    private readonly nuint _value;

    /// <summary>Makes a value from an integer.</summary>
    public UIntPtr(ulong value) => _value = (nuint)value;

    /// <summary>Makes a value from an address.</summary>
    public UIntPtr(void* value) => _value = (nuint)value;

    /// <summary>The size of a pointer in bytes.</summary>
    public static int Size => sizeof(nuint);

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(nuint other) => _value == other;

    /// <summary>The value as a pointer.</summary>
    public void* ToPointer() => (void*)_value;

    static nuint IBinaryInteger<nuint>.Truncate(double value) => (nuint)value;
}
