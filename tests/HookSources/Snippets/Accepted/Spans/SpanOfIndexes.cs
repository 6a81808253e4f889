static long Body(long x)
{
    Span<Index> s = [1, ^1, ^2];
    ReadOnlySpan<byte> b = "abcd"u8;
    return b[s[(int)x & 1]] + s[1].GetOffset(9) + (s[2].IsFromEnd ? 1 : 0) + s[0].Value;
}
