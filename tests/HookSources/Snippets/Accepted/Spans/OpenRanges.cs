static long Body(long x)
{
    ReadOnlySpan<byte> s = "hello"u8;
    return s[(int)x..][0] + s[..(int)x].Length + s[^((int)x & 3)..].Length;
}
