using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>Arithmetic of integers.</summary>
public static class Math
{
    /// <summary>The smaller of two values.</summary>
    public static sbyte Min(sbyte val1, sbyte val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static sbyte Max(sbyte val1, sbyte val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static sbyte Clamp(sbyte value, sbyte min, sbyte max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static byte Min(byte val1, byte val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static byte Max(byte val1, byte val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static byte Clamp(byte value, byte min, byte max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static short Min(short val1, short val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static short Max(short val1, short val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static short Clamp(short value, short min, short max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static ushort Min(ushort val1, ushort val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static ushort Max(ushort val1, ushort val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static ushort Clamp(ushort value, ushort min, ushort max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static int Min(int val1, int val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static int Max(int val1, int val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static int Clamp(int value, int min, int max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static uint Min(uint val1, uint val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static uint Max(uint val1, uint val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static uint Clamp(uint value, uint min, uint max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static long Min(long val1, long val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static long Max(long val1, long val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static long Clamp(long value, long min, long max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static ulong Min(ulong val1, ulong val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static ulong Max(ulong val1, ulong val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static ulong Clamp(ulong value, ulong min, ulong max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static nint Min(nint val1, nint val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static nint Max(nint val1, nint val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static nint Clamp(nint value, nint min, nint max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The smaller of two values.</summary>
    public static nuint Min(nuint val1, nuint val2) => val1 <= val2 ? val1 : val2;

    /// <summary>The larger of two values.</summary>
    public static nuint Max(nuint val1, nuint val2) => val1 >= val2 ? val1 : val2;

    /// <summary>The value, brought within bounds.</summary>
    public static nuint Clamp(nuint value, nuint min, nuint max)
    {
        if (min > max)
        {
            StopForReversedBounds();
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The absolute value; that of the smallest number can't be represented, and ends the process.</summary>
    public static int Abs(int value) => value < 0 ? checked(-value) : value;

    /// <summary>The absolute value; that of the smallest number can't be represented, and ends the process.</summary>
    public static long Abs(long value) => value < 0 ? checked(-value) : value;

    /// <summary>The quotient and the remainder.</summary>
    public static (int Quotient, int Remainder) DivRem(int left, int right)
    {
        var quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    /// <summary>The quotient and the remainder.</summary>
    public static (uint Quotient, uint Remainder) DivRem(uint left, uint right)
    {
        var quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    /// <summary>The quotient and the remainder.</summary>
    public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)
    {
        var quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    /// <summary>The quotient and the remainder.</summary>
    public static (long Quotient, long Remainder) DivRem(long left, long right)
    {
        var quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    [DoesNotReturn]
    private static void StopForReversedBounds() =>
        FailFast.Stop("hook library: the lower bound of a clamp is above the upper one; aborted\n"u8);
}
