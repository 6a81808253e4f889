using System;

/// <summary>Spans, literals and tables.</summary>
internal static unsafe partial class Spans
{
    private static readonly int[] s_primes = [2, 3, 5, 7, 11];

    private static ReadOnlySpan<ushort> Squares => [0, 1, 4, 9, 16, 25];

    [Intercept("slices")]
    private static partial long Slices(long x)
    {
        var text = "hello, world"u8;
        var tail = text[7..];
        var middle = text[1..^1];
        var copy = stackalloc byte[16];
        tail.CopyTo(new Span<byte>(copy, 16));
        return (tail.Length * 10000) + (middle.Length * 100) + copy[0] - 'w' + x;
    }

    [Intercept("sum")]
    private static partial long Sum(long x)
    {
        Span<long> numbers = stackalloc long[(int)x];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i + 1;
        }

        var sum = 0L;
        foreach (ref readonly var number in numbers)
        {
            sum += number;
        }

        numbers[^1] = 0;
        numbers.Clear();
        numbers.Fill(2);
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    [Intercept("literal_arms")]
    private static partial long LiteralArms(long x)
    {
        var word = x == 0 ? "bind"u8 : x == 1 ? "listen"u8 : "accept"u8;
        return word switch
        {
            _ when word.SequenceEqual("bind"u8) => 10,
            [(byte)'l', .., (byte)'n'] => 20,
            _ => word.IndexOf((byte)'t'),
        };
    }

    [Intercept("tables")]
    private static partial long Tables(long x) => Squares[(int)x] + s_primes[(int)x - 1] + s_primes.Length;

    [Intercept("loops")]
    private static partial long Loops(long x)
    {
        var sum = x;
        foreach (var prime in s_primes)
        {
            sum += prime;
        }

        for (var i = 0; i < s_primes.Length - 3; i++)
        {
            sum += i * x;
        }

        return sum + x + 1;
    }

    [Intercept("string_units")]
    private static partial long StringUnits(long x)
    {
        const string Text = "abc";
        var sum = 0;
        foreach (var b in Text)
        {
            sum += b;
        }

        ReadOnlySpan<char> span = Text;
        return sum + Text[(int)x] + span[^1];
    }

    [Intercept("collection")]
    private static partial long Collection(long x)
    {
        ReadOnlySpan<long> numbers = [x, 2 * x, 3 * x];
        return Total(numbers) + Total(1, 2, x);
    }

    private static long Total(params ReadOnlySpan<long> numbers)
    {
        var total = 0L;
        foreach (var number in numbers)
        {
            total += number;
        }

        return total;
    }
}
