namespace HookSources;

/// <summary>Accepted snippets of every integer type, and of floating-point numbers.</summary>
public static class ArithmeticSnippets
{
    private static readonly string[] s_integers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint"];

    /// <summary>With T in place of the type.</summary>
    private static readonly string[] s_ofEveryInteger =
    [
        """static long Body(long x) { unchecked { var y = (T)x; var z = (T)(x >> 3); return (long)(T)((y + (z * 3) - (y & z)) ^ (y | 5)); } }""",
        """static long Body(long x) { checked { var y = (T)x; return (long)((y * 3) + 1) - (long)(T)(y - 1); } }""",
        """static long Body(long x) { unchecked { var y = (T)x; return (long)(T)(y << 3) + (long)(y >> 1) + (long)(y >>> 2) + (long)(T)(y << (int)x) + (long)(y >> (int)(x >> 2)); } }""",
        """static long Body(long x) { unchecked { var y = (T)x; var z = (T)(x >> 1); return (long)(y / z) + ((long)(y % z) * 1000); } }""",
        """static long Body(long x) { unchecked { var y = (T)x; var z = (T)(x * 7); return (y < z ? 1 : 0) + (y <= z ? 2 : 0) + (y > 5 ? 4 : 0) + (y == z ? 8 : 0) + (y != 100 ? 16 : 0); } }""",
        """static T s; static long Body(long x) { unchecked { s += (T)x; s++; ++s; s -= 3; s *= 5; s |= 1; s ^= (T)(x >> 7); s <<= 2; s >>= 1; var t = s--; return (long)(T)(t - s) + (long)s; } }""",
        """static T s; static long Body(long x) { checked { s = (T)x; s++; s += 2; s--; return (long)s; } }""",
        """static long Body(long x) { unchecked { var y = (T)x; return (long)(T)(double)y + (long)(T)(float)(y >> 8) + (long)(T)((double)x * 1.5) + (long)(T)(-0.5f * x); } }""",
        """static long Body(long x) { unchecked { switch ((T)x) { case 0: return 5; case 1 or 3: return 6; case > 90 and < 110: return 7; case 2: goto case 0; default: return (long)(T)(x >> 5); } } }""",
        """static readonly T[] s = [(T)1, (T)2, (T)100, (T)7]; static long Body(long x) { unchecked { s[x & 3] += (T)x; return (long)s[(int)x & 3] + (long)s[(byte)x & 1]; } }""",
    ];

    private static readonly string[] s_others =
    [
        """static long Body(long x) => BitConverterLess(x * 0.1) + BitConverterLess(x / 3.0); static long BitConverterLess(double d) => Unsafe.BitCast<double, long>(d);""",
        """static long Body(long x) => Unsafe.BitCast<float, int>((float)x / 3f) + Unsafe.BitCast<float, int>((float)x * 0.1f);""",
        """static long Body(long x) { double d = x; d += 0.5; d *= d; d -= 1; d /= 7; return Unsafe.BitCast<double, long>(d); }""",
        """static long Body(long x) { double d = x, e = x * 3; return (d < e ? 1 : 0) + (d > e ? 2 : 0) + (d <= e ? 4 : 0) + (d == e ? 8 : 0) + (!(d >= e) ? 16 : 0); }""",
        """static double Nan(double d) => d / d; static long Body(long x) { var n = Nan(x & 1); return (n < 1 ? 1 : 0) + (n >= 1 ? 2 : 0) + (n == n ? 4 : 0) + (n != n ? 8 : 0) + (!(n < 1) ? 16 : 0); }""",
        """static long Body(long x) { var d = 1.0 / (x & 1); return (long)d + (int)d + (uint)-d + (long)(ulong)d + (short)d + (byte)d; }""",
        """static long Body(long x) { float f = x; return (long)f + (int)(f * 1e10f) + (long)(ulong)(f * -1) + (sbyte)(int)f; }""",
        """static long Body(long x) => (long)(double)(ulong)x + (long)(float)(uint)x + (long)(ulong)(double)(ulong)x;""",
        """static long Body(long x) { double d = -0.0 * x; return Unsafe.BitCast<double, long>(d) ^ Unsafe.BitCast<double, long>(-d); }""",
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
        """static long Body(long x) { var (q, r) = Math.DivRem((uint)x, 9u); var (s, t) = Math.DivRem((ulong)x, 11UL); return q + r + (long)(s ^ t); }""",
        """static long Body(long x) => Math.Abs(x) + Math.Abs((int)x);""",
        """static long Body(long x) => Math.Min(x, 7) + Math.Max(x, -7) + Math.Min((byte)x, (byte)9) + Math.Max((short)x, (short)-3) + Math.Min((uint)x, 1000u);""",
        """static long Body(long x) => Math.Clamp(x, -5, 50) + Math.Clamp((byte)x, (byte)3, (byte)9) + Math.Clamp((int)x, -1, 1);""",
        """static long Body(long x) => Math.Clamp(5, x, 50);""",
        """static long Body(long x) => BitOperations.PopCount((ulong)x) * 100 + BitOperations.LeadingZeroCount((ulong)x) * 10 + BitOperations.TrailingZeroCount((ulong)x);""",
        """static long Body(long x) => BitOperations.PopCount((uint)x) * 100 + BitOperations.LeadingZeroCount((uint)x) * 10 + BitOperations.TrailingZeroCount((uint)x);""",
        """static long Body(long x) => (long)BitOperations.RotateLeft((ulong)x, 13) ^ (long)BitOperations.RotateRight((ulong)x, (int)x);""",
        """static long Body(long x) => BitOperations.RotateLeft((uint)x, -3) ^ BitOperations.RotateRight((uint)x, (int)x);""",
        """static long Body(long x) => BitOperations.Log2((ulong)x) * 100 + BitOperations.Log2((uint)x) + (BitOperations.IsPow2((ulong)x) ? 1000 : 0) + (BitOperations.IsPow2((uint)x) ? 5000 : 0);""",
        """static long Body(long x) => BinaryPrimitives.ReverseEndianness(x) ^ BinaryPrimitives.ReverseEndianness((int)x) ^ BinaryPrimitives.ReverseEndianness((ushort)x) ^ BinaryPrimitives.ReverseEndianness((short)x);""",
        """static long Body(long x) { Span<byte> b = stackalloc byte[8]; BinaryPrimitives.WriteInt64BigEndian(b, x); return BinaryPrimitives.ReadInt32LittleEndian(b[2..]) + BinaryPrimitives.ReadUInt16BigEndian(b) + (long)BinaryPrimitives.ReadUInt64LittleEndian(b); }""",
        """static long Body(long x) { Span<byte> b = stackalloc byte[4]; BinaryPrimitives.WriteInt32LittleEndian(b[((int)x & 3)..], 5); return b[3]; }""",
        """static long Body(long x) { long r = 0; for (var i = 0; i < 64; i++) { r = (r << 1) | ((x >> i) & 1); } return r; }""",
        """static uint Crc(uint c) { for (var k = 0; k < 8; k++) { c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1; } return c; } static long Body(long x) => Crc((uint)x);""",
        """static long Body(long x) { ulong h = 14695981039346656037; for (var i = 0; i < 8; i++) { h ^= (byte)(x >> (i * 8)); h *= 1099511628211; } return (long)h; }""",
        """static long Body(long x) { uint a = (uint)x, b = 48; while (b != 0) { (a, b) = (b, a % b); } return a; }""",
        """static long Body(long x) { var v = (ulong)x; v ^= v >> 12; v ^= v << 25; v ^= v >> 27; return (long)(v * 2685821657736338717UL); }""",
        """static long Body(long x) => sizeof(int) + sizeof(double) + sizeof(char) + sizeof(nint) + Unsafe.SizeOf<(byte, long)>() * 0 + x;""",
        """static long Body(long x) => ~x ^ -x ^ +x ^ (x == 0 ? 1 : 0);""",
        """static long Body(long x) => (x is > 0 and < 100 or long.MinValue ? 1 : 0) + (x is not 3 ? 10 : 0);""",
        """static bool And(long x, ref int n) { n++; return x > 1; } static long Body(long x) { var n = 0; var r = And(x, ref n) && And(x - 1, ref n) || And(x + 2, ref n); return n * 10 + (r ? 1 : 0) + (And(x, ref n) & And(0, ref n) ? 100 : 0) + (r ^ true ? 1000 : 0) + n; }""",
        """static long Body(long x) => int.MaxValue + (long)int.MinValue + uint.MaxValue + byte.MaxValue + sbyte.MinValue + ushort.MaxValue + short.MinValue + (long.MaxValue ^ x) + char.MaxValue;""",
        """static long Body(long x) { nint n = (nint)x; nuint u = (nuint)n; n += 3; n *= n; u >>= 5; u |= 1; return n ^ (nint)u ^ nint.Size; }""",
        """static long Body(long x) { int i = (int)x; i = i++ + ++i; i = i-- - --i; return i + (i += 4) + (i *= 2); }""",
        """static long Body(long x) { const long A = 0x7FFF_FFFF_0000_0001, B = 0b1010; return (A % B) * (x & 0xFF) + (A >>> 3); }""",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Rows =>
    [
        .. from integer in s_integers
           from snippet in s_ofEveryInteger
           select snippet
               .Replace("(T)", $"({integer})", StringComparison.Ordinal)
               .Replace("static T ", $"static {integer} ", StringComparison.Ordinal)
               .Replace("T[]", $"{integer}[]", StringComparison.Ordinal),
        .. s_others,
    ];
}
