using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>A decimal number, as the compiler binds it: its arithmetic is not supported in hook libraries.</summary>
public readonly struct Decimal
{
    private readonly int _flags;
    private readonly int _high;
    private readonly ulong _low;

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(int value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(uint value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(long value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(ulong value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(float value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(double value);

    /// <summary>The decimal of its bits.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Decimal(int lo, int mid, int hi, bool isNegative, byte scale);

    /// <summary>The sum.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator +(decimal d1, decimal d2);

    /// <summary>The difference.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator -(decimal d1, decimal d2);

    /// <summary>The product.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator *(decimal d1, decimal d2);

    /// <summary>The quotient.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator /(decimal d1, decimal d2);

    /// <summary>The remainder.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator %(decimal d1, decimal d2);

    /// <summary>The number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator +(decimal d);

    /// <summary>The negated number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator -(decimal d);

    /// <summary>The next number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator ++(decimal d);

    /// <summary>The previous number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern decimal operator --(decimal d);

    /// <summary>Whether both are equal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator ==(decimal d1, decimal d2);

    /// <summary>Whether they differ.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator !=(decimal d1, decimal d2);

    /// <summary>Whether the first is less.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator <(decimal d1, decimal d2);

    /// <summary>Whether the first is not greater.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator <=(decimal d1, decimal d2);

    /// <summary>Whether the first is greater.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator >(decimal d1, decimal d2);

    /// <summary>Whether the first is not less.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator >=(decimal d1, decimal d2);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(byte value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(sbyte value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(short value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(ushort value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(char value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(int value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(uint value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(long value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator decimal(ulong value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator decimal(float value);

    /// <summary>The decimal of a number.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator decimal(double value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator byte(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator sbyte(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator short(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator ushort(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator char(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator int(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator uint(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator long(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator ulong(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator float(decimal value);

    /// <summary>The number of a decimal.</summary>
    [RuntimeImport("RhDecimal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern explicit operator double(decimal value);
}
