namespace System;

/// <summary>A truth value: one byte, 0 or 1.</summary>
public readonly struct Boolean
{
    private readonly bool _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(bool obj) => _value == obj;
}
