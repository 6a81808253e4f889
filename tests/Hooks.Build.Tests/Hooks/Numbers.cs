using System;
using System.Buffers.Binary;
using System.Numerics;

/// <summary>Arithmetic and the functions beside it.</summary>
internal static unsafe partial class Numbers
{
    [Intercept("mathematics")]
    private static partial long Mathematics(long x) =>
        Math.Min(x, 3) + Math.Max(x, 10) + Math.Abs(-x) + Math.Clamp(x, 0, 2);

    [Intercept("bits")]
    private static partial long Bits(long x) =>
        (BitOperations.PopCount((ulong)x) * 10000) + (BitOperations.LeadingZeroCount((uint)x) * 100) + BitOperations.TrailingZeroCount((uint)x);

    [Intercept("byte_order")]
    private static partial long ByteOrder(long x)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)x);
        return bytes[3] + (BinaryPrimitives.ReadUInt32BigEndian(bytes) * 1000) + BinaryPrimitives.ReverseEndianness((ushort)1);
    }

    [Intercept("checked_sum")]
    private static partial long CheckedSum(long x) => checked((int)x + 1);

    [Intercept("floating")]
    private static partial long Floating(long x)
    {
        var half = x / 2.0;
        return (long)(half * 10) + (half > 1.2f ? 1 : 0);
    }

    [Intercept("function_pointers")]
    private static partial long FunctionPointers(long x)
    {
        delegate*<long, long> twice = &Twice;
        return Apply(twice, x) + Apply(&Thrice, x);

        static long Thrice(long y) => 3 * y;
    }

    [Intercept("local_functions")]
    private static partial long LocalFunctions(long x)
    {
        var sum = 0L;
        Add(x);
        Add(2);
        return sum;

        void Add(long y) => sum += y + x;
    }

    private static long Twice(long x) => 2 * x;

    private static long Apply(delegate*<long, long> function, long x) => function(x);
}
