using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>The shortest digits that round-trip to a floating-point number.</summary>
/// <remarks>R. G. Burger and R. K. Dybvig, "Printing Floating-Point Numbers Quickly and Accurately" (PLDI 1996), free format:
/// value = rest / scale, in big integers; a digit is the last one if the remainder is less than half the distance to the
/// next number below or above.</remarks>
internal static unsafe class ShortestDigits
{
    /// <summary>The maximum number of digits of a double.</summary>
    public const int MaxCount = 17;

    /// <summary>Writes the digits of a number that is finite and not zero.</summary>
    /// <param name="exponent">The bits of its exponent.</param>
    /// <param name="fraction">The bits of its fraction.</param>
    /// <param name="fractionBits">The number of these bits.</param>
    /// <param name="digits">Where the digits go, in ASCII.</param>
    /// <param name="point">The number of digits before the point.</param>
    /// <returns>The number of digits.</returns>
    public static int Write(int exponent, ulong fraction, int fractionBits, byte* digits, out int point)
    {
        // The smallest number with an exponent is only half as far from the one below as from the one above.
        var isUneven = fraction == 0 && exponent > 1;
        var whole = exponent == 0 ? fraction : fraction | (1UL << fractionBits);
        var power = (exponent == 0 ? 1 : exponent) - (fractionBits == 52 ? 1023 : 127) - fractionBits;
        var isEven = (whole & 1) == 0;

        var rest = new LongNumber(whole);
        var scale = new LongNumber(1);
        var below = new LongNumber(1);
        var above = new LongNumber(1);
        rest.ShiftLeft((power > 0 ? power : 0) + (isUneven ? 2 : 1));
        scale.ShiftLeft((power < 0 ? -power : 0) + (isUneven ? 2 : 1));
        below.ShiftLeft(power > 0 ? power : 0);
        above.ShiftLeft((power > 0 ? power : 0) + (isUneven ? 1 : 0));

        point = PointOf(whole, power);
        for (var i = point; i < 0; i++)
        {
            rest.Multiply(10);
            below.Multiply(10);
            above.Multiply(10);
        }

        for (var i = 0; i < point; i++)
        {
            scale.Multiply(10);
        }

        if (Reaches(ref rest, ref above, ref scale, isEven))
        {
            scale.Multiply(10);
            point++;
        }

        for (var count = 0; ; count++)
        {
            rest.Multiply(10);
            below.Multiply(10);
            above.Multiply(10);
            var digit = 0;
            while (rest.CompareTo(ref scale) >= 0)
            {
                rest.Subtract(ref scale);
                digit++;
            }

            var isLow = rest.CompareTo(ref below) < (isEven ? 1 : 0);
            var isHigh = Reaches(ref rest, ref above, ref scale, isEven);
            if (isLow || isHigh)
            {
                digits[count] = (byte)('0' + digit + (isHigh && (!isLow || IsNearerAbove(ref rest, ref scale, digit)) ? 1 : 0));
                return count + 1;
            }

            digits[count] = (byte)('0' + digit);
        }
    }

    /// <summary>The number of digits before the point of <paramref name="whole"/> times a power of 2, or one fewer.</summary>
    private static int PointOf(ulong whole, int power)
    {
        var bits = power - 1;
        for (; whole != 0; whole >>= 1)
        {
            bits++;
        }

        // 78913 / 2^18 approximates log10(2) closely enough for every exponent.
        return ((bits * 78913) >> 18) + 1;
    }

    /// <summary>Whether rest + above is greater than scale, or equal if that counts too.</summary>
    private static bool Reaches(ref LongNumber rest, ref LongNumber above, ref LongNumber scale, bool orEqual)
    {
        var sum = rest;
        sum.Add(ref above);
        return sum.CompareTo(ref scale) > (orEqual ? -1 : 0);
    }

    /// <summary>Whether the next digit is nearer than this one; halfway, the even one is taken.</summary>
    private static bool IsNearerAbove(ref LongNumber rest, ref LongNumber scale, int digit)
    {
        var twice = rest;
        twice.Add(ref rest);
        var order = twice.CompareTo(ref scale);
        return order > 0 || (order == 0 && (digit & 1) != 0);
    }

    /// <summary>An integer of up to 1152 bits: the smallest double, 2^-1074, has a scale of 1077 bits, and ten times
    /// that is the largest value that is computed.</summary>
    private struct LongNumber
    {
        private const int MaxWords = 36;

        private fixed uint _words[MaxWords];

        public LongNumber(ulong value)
        {
            Unsafe.SkipInit(out this);
            for (var i = 0; i < MaxWords; i++)
            {
                _words[i] = i < 2 ? (uint)(value >> (32 * i)) : 0;
            }
        }

        public void Multiply(uint by)
        {
            ulong carry = 0;
            for (var i = 0; i < MaxWords; i++)
            {
                carry += (ulong)_words[i] * by;
                _words[i] = (uint)carry;
                carry >>= 32;
            }
        }

        public void ShiftLeft(int by)
        {
            var (words, bits) = (by / 32, by % 32);
            for (var i = MaxWords - 1; i >= 0; i--)
            {
                ulong high = i >= words ? _words[i - words] : 0;
                ulong low = i > words ? _words[i - words - 1] : 0;
                _words[i] = (uint)((((high << 32) | low) << bits) >> 32);
            }
        }

        public void Add(ref LongNumber other)
        {
            ulong carry = 0;
            for (var i = 0; i < MaxWords; i++)
            {
                carry += (ulong)_words[i] + other._words[i];
                _words[i] = (uint)carry;
                carry >>= 32;
            }
        }

        public void Subtract(ref LongNumber other)
        {
            long carry = 0;
            for (var i = 0; i < MaxWords; i++)
            {
                carry += (long)_words[i] - other._words[i];
                _words[i] = (uint)carry;
                carry >>= 32;
            }
        }

        public readonly int CompareTo(ref LongNumber other)
        {
            for (var i = MaxWords - 1; i >= 0; i--)
            {
                if (_words[i] != other._words[i])
                {
                    return _words[i] < other._words[i] ? -1 : 1;
                }
            }

            return 0;
        }
    }
}
