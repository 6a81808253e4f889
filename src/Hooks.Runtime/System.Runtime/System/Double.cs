namespace System;

/// <summary>An IEEE 754 floating-point number of 64 bits.</summary>
public readonly struct Double
{
    private readonly double _value;
}
