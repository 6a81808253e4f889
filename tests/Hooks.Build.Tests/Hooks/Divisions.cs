using System;

/// <summary>Integer divisions by a number that only the caller knows.</summary>
internal static unsafe partial class Divisions
{
    [Intercept("divide_int")]
    private static partial long DivideInt(long x, long y) => (int)x / (int)y;

    [Intercept("divide_uint")]
    private static partial long DivideUInt(long x, long y) => (uint)x / (uint)y;

    [Intercept("divide_long")]
    private static partial long DivideLong(long x, long y) => x / y;

    [Intercept("divide_ulong")]
    private static partial long DivideULong(long x, long y) => (long)((ulong)x / (ulong)y);

    [Intercept("divide_nint")]
    private static partial long DivideNInt(long x, long y) => (nint)x / (int)y;

    [Intercept("remainder_int")]
    private static partial long RemainderInt(long x, long y) => (int)x % (int)y;

    [Intercept("remainder_uint")]
    private static partial long RemainderUInt(long x, long y) => (uint)x % (uint)y;

    [Intercept("remainder_long")]
    private static partial long RemainderLong(long x, long y) => x % y;

    [Intercept("remainder_ulong")]
    private static partial long RemainderULong(long x, long y) => (long)((ulong)x % (ulong)y);

    [Intercept("divide_by_enumeration")]
    private static partial long DivideByEnumeration(long x, long y) => x / (long)(Divisor)y;

    [Intercept("divide_both_ways")]
    private static partial long DivideBothWays(long x, long y)
    {
        var (quotient, remainder) = Math.DivRem(x, y);
        return (quotient * 1000) + remainder;
    }

    [Intercept("divide_floats")]
    private static partial long DivideFloats(long x, long y) => x / (double)y > 1e300 ? 1 : 0;

    private enum Divisor : long
    {
        One = 1,
    }
}
