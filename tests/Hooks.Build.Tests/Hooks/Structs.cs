using System;
using System.Runtime.CompilerServices;

internal enum Level : byte
{
    Low = 1,
    High = 200,
}

[Flags]
internal enum Options
{
    None = 0,
    First = 1,
    Second = 2,
}

internal interface IShape<TSelf>
    where TSelf : struct, IShape<TSelf>
{
    static abstract long Corners { get; }

    long Area(long side);
}

internal struct Square : IShape<Square>
{
    public static long Corners => 4;

    public readonly long Area(long side) => side * side;
}

internal struct Line : IShape<Line>
{
    public static long Corners => 2;

    public readonly long Area(long side) => 0;
}

[InlineArray(120)]
internal struct Large
{
    private long _first;
}

internal unsafe struct Buffer
{
    public fixed byte Bytes[64];
    public int Length;
}

/// <summary>Structs, enumerations, tuples and generics.</summary>
internal static unsafe partial class Structs
{
    private const long Start = 40;

    private static long s_counter = Start + 2;
    private static Buffer s_buffer;

    [Intercept("statics")]
    private static partial long Statics(long x)
    {
        s_counter += x;
        return s_counter;
    }

    [Intercept("fixed_buffer")]
    private static partial long FixedBuffer(long x)
    {
        var buffer = default(Buffer);
        buffer.Bytes[x] = 7;
        buffer.Length = 64;
        fixed (byte* bytes = s_buffer.Bytes)
        {
            bytes[x] = 3;
        }

        return buffer.Bytes[x] + buffer.Bytes[x + 1] + s_buffer.Bytes[x];
    }

    [Intercept("enumerations")]
    private static partial long Enumerations(long x)
    {
        var options = Options.First | Options.Second;
        var level = x > 0 ? Level.High : Level.Low;
        return (long)level + ((options & Options.Second) != 0 ? 1 : 0) + (level switch { Level.Low => 10, Level.High => 20, _ => 0 });
    }

    [Intercept("nullable")]
    private static partial long Nullables(long x)
    {
        long? value = x == 0 ? null : x;
        return (value ?? -5) + (value.HasValue ? value.Value : 0) + (value is { } some && some > 3 ? 100 : 0);
    }

    [Intercept("tuples")]
    private static partial long Tuples(long x)
    {
        var (quotient, remainder) = Divide(x, 7);
        (quotient, remainder) = (remainder, quotient);
        return (quotient * 100) + remainder;
    }

    [Intercept("generics")]
    private static partial long Generics(long x) => Measure(default(Square), x) + Measure(default(Line), x);

    [Intercept("large_copies")]
    private static partial long LargeCopies(long x)
    {
        var first = default(Large);
        for (var i = 0; i < 120; i++)
        {
            first[i] = i;
        }

        var second = Copy(first);
        first = default;
        return second[119] + second[(int)x] + first[(int)x];
    }

    private static (long Quotient, long Remainder) Divide(long x, long y) => (x / y, x % y);

    private static long Measure<T>(T shape, long side)
        where T : struct, IShape<T> => shape.Area(side) + T.Corners;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Large Copy(Large value)
    {
        value[0] = 1;
        return value;
    }
}
