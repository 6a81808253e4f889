using System.Runtime.CompilerServices;

namespace System.Numerics;

/// <summary>Operations on the bits of integers.</summary>
public static class BitOperations
{
    /// <summary>The number of zero bits above the highest one; 32 for zero.</summary>
    [Intrinsic]
    public static int LeadingZeroCount(uint value)
    {
        var count = 32;
        while (value != 0)
        {
            value >>= 1;
            count--;
        }

        return count;
    }

    /// <summary>The number of zero bits below the lowest one; 32 for zero.</summary>
    [Intrinsic]
    public static int TrailingZeroCount(uint value)
    {
        var count = 0;
        while (count < 32 && (value & 1) == 0)
        {
            value >>= 1;
            count++;
        }

        return count;
    }

    /// <summary>The number of one bits.</summary>
    [Intrinsic]
    public static int PopCount(uint value)
    {
        var count = 0;
        while (value != 0)
        {
            value &= value - 1;
            count++;
        }

        return count;
    }

    /// <summary>The bits turned left, the ones that fall out coming in at the right.</summary>
    public static uint RotateLeft(uint value, int offset) => (value << offset) | (value >> (32 - offset));

    /// <summary>The bits turned right, the ones that fall out coming in at the left.</summary>
    public static uint RotateRight(uint value, int offset) => (value >> offset) | (value << (32 - offset));

    /// <summary>The position of the highest one bit; 0 for zero.</summary>
    public static int Log2(uint value) => 31 - LeadingZeroCount(value | 1);

    /// <summary>Whether exactly one bit is set.</summary>
    public static bool IsPow2(uint value) => value != 0 && (value & (value - 1)) == 0;

    /// <summary>The number of zero bits above the highest one; 64 for zero.</summary>
    [Intrinsic]
    public static int LeadingZeroCount(ulong value)
    {
        var count = 64;
        while (value != 0)
        {
            value >>= 1;
            count--;
        }

        return count;
    }

    /// <summary>The number of zero bits below the lowest one; 64 for zero.</summary>
    [Intrinsic]
    public static int TrailingZeroCount(ulong value)
    {
        var count = 0;
        while (count < 64 && (value & 1) == 0)
        {
            value >>= 1;
            count++;
        }

        return count;
    }

    /// <summary>The number of one bits.</summary>
    [Intrinsic]
    public static int PopCount(ulong value)
    {
        var count = 0;
        while (value != 0)
        {
            value &= value - 1;
            count++;
        }

        return count;
    }

    /// <summary>The bits turned left, the ones that fall out coming in at the right.</summary>
    public static ulong RotateLeft(ulong value, int offset) => (value << offset) | (value >> (64 - offset));

    /// <summary>The bits turned right, the ones that fall out coming in at the left.</summary>
    public static ulong RotateRight(ulong value, int offset) => (value >> offset) | (value << (64 - offset));

    /// <summary>The position of the highest one bit; 0 for zero.</summary>
    public static int Log2(ulong value) => 63 - LeadingZeroCount(value | 1);

    /// <summary>Whether exactly one bit is set.</summary>
    public static bool IsPow2(ulong value) => value != 0 && (value & (value - 1)) == 0;
}
