namespace System;

/// <summary>An IEEE 754 floating-point number of 32 bits.</summary>
public readonly struct Single
{
    private readonly float _value;
}
