using System.Numerics;

namespace System;

/// <summary>A signed integer as wide as a pointer: 64 bits on every target of a hook library.</summary>
public readonly unsafe struct IntPtr : IEquatable<nint>, IBinaryInteger<nint>
{
    /// <summary>The value zero, the null pointer.</summary>
    public static readonly nint Zero;

    private readonly nint _value;

    /// <summary>Makes a value from an integer.</summary>
    public IntPtr(long value) => _value = (nint)value;

    /// <summary>Makes a value from an address.</summary>
    public IntPtr(void* value) => _value = (nint)value;

    /// <summary>The size of a pointer in bytes.</summary>
    public static int Size => sizeof(nint);

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(nint other) => _value == other;

    /// <summary>The value as a pointer.</summary>
    public void* ToPointer() => (void*)_value;

    static nint IBinaryInteger<nint>.Truncate(double value) => (nint)value;
}
