using System;

/// <summary>What stops the process.</summary>
internal static unsafe partial class Failures
{
    [Intercept("out_of_range")]
    private static partial long OutOfRange(long x)
    {
        ReadOnlySpan<byte> bytes = "abc"u8;
        return bytes[(int)x];
    }

    [Intercept("slice_out_of_range")]
    private static partial long SliceOutOfRange(long x) => "abc"u8[(int)x..].Length;

    [Intercept("array_out_of_range")]
    private static partial long ArrayOutOfRange(long x) => s_numbers[x];

    [Intercept("overflowing")]
    private static partial long Overflow(long x) => checked(x * x);

    [Intercept("nothing")]
    private static partial long Nothing(long x)
    {
        long? none = x == 0 ? null : x;
        return none!.Value;
    }

    [Intercept("overrun")]
    private static partial long Overrun(long x)
    {
        var bytes = stackalloc byte[16];
        for (var i = 0; i < x; i++)
        {
            bytes[i] = 1;
        }

        return bytes[3];
    }

    private static readonly int[] s_numbers = [1, 2, 3];
}
