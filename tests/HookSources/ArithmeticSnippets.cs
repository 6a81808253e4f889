namespace HookSources;

/// <summary>Accepted snippets of numbers that are read on one line.</summary>
internal static class ArithmeticSnippets
{
    public static readonly string[] Rows =
    [
        """static long Body(long x) => Unsafe.BitCast<float, int>((float)x / 3f) + Unsafe.BitCast<float, int>((float)x * 0.1f);""",
        """static long Body(long x) { double d = x; d += 0.5; d *= d; d -= 1; d /= 7; return Unsafe.BitCast<double, long>(d); }""",
        """static long Body(long x) { float f = x; return (long)f + (int)(f * 1e10f) + (long)(ulong)(f * -1) + (sbyte)(int)f; }""",
        """static long Body(long x) => (long)(double)(ulong)x + (long)(float)(uint)x + (long)(ulong)(double)(ulong)x;""",
        """static long Body(long x) => (long)(x > 0 ? 1.5 : -2.5) * 10 + (long)(1e300 * x);""",
        """static long Body(long x) => checked((int)x) + 1;""",
        """static long Body(long x) => checked((byte)(x + 3)) + checked((sbyte)(x >> 1));""",
        """static long Body(long x) => checked(x * x);""",
        """static long Body(long x) => checked(-x) + checked(x - 5);""",
        """static long Body(long x) => (long)checked((ulong)x + 5);""",
        """static long Body(long x) => (long)checked((uint)(x + 1) * 3u);""",
        """static long Body(long x) => checked((char)x) + checked((ushort)(x + 1));""",
        """static long Body(long x) => (long)checked((nuint)x) - checked((nint)(x + 1));""",
        """static long Body(long x) => 100 / x;""",
        """static long Body(long x) => (int)x / (int)(x >> 32);""",
        """static long Body(long x) => x / -1;""",
        """static long Body(long x) => x % (x + 1);""",
        """static long Body(long x) => (int)(x | int.MinValue) / ((int)x == 3 ? -1 : 7);""",
        """static long Body(long x) => (int)x % ((x & 1) == 0 ? -1 : 1);""",
        """static long Body(long x) { x /= 3; x %= 1000; return x; }""",
        """static long Body(long x) { var (q, r) = Math.DivRem(x, 7L); return q * 10 + r; }""",
        """static long Body(long x) { var (q, r) = Math.DivRem((int)x, (int)(x & 3)); return q * 10 + r; }""",
        """static long Body(long x) => Math.Abs(x) + Math.Abs((int)x);""",
        """static long Body(long x) => Math.Clamp(x, -5, 50) + Math.Clamp((byte)x, (byte)3, (byte)9) + Math.Clamp((int)x, -1, 1);""",
        """static long Body(long x) => Math.Clamp(5, x, 50);""",
        """static long Body(long x) => BitOperations.RotateLeft((uint)x, -3) ^ BitOperations.RotateRight((uint)x, (int)x);""",
        """static long Body(long x) { long r = 0; for (var i = 0; i < 64; i++) { r = (r << 1) | ((x >> i) & 1); } return r; }""",
        """static long Body(long x) { uint a = (uint)x, b = 48; while (b != 0) { (a, b) = (b, a % b); } return a; }""",
        """static long Body(long x) => ~x ^ -x ^ +x ^ (x == 0 ? 1 : 0);""",
        """static long Body(long x) => (x is > 0 and < 100 or long.MinValue ? 1 : 0) + (x is not 3 ? 10 : 0);""",
        """static long Body(long x) { int i = (int)x; i = i++ + ++i; i = i-- - --i; return i + (i += 4) + (i *= 2); }""",
        """static long Body(long x) { const long A = 0x7FFF_FFFF_0000_0001, B = 0b1010; return (A % B) * (x & 0xFF) + (A >>> 3); }""",
    ];
}
