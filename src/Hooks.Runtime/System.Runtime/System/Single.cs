using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>An IEEE 754 floating-point number of 32 bits.</summary>
public readonly struct Single
{
    private readonly float _value;

    /// <summary>Converts to an integer with one instruction, as C does: of a number that is too large, or NaN, becomes
    /// what the processor makes of it.</summary>
    [Intrinsic]
    public static TInteger ConvertToIntegerNative<TInteger>(float value)
        where TInteger : IBinaryInteger<TInteger> => TInteger.Truncate(value);
}
