static long Body(long x)
{
    Range r = (int)x..^1;
    ReadOnlySpan<byte> b = "abcdef"u8;
    return b[r].Length;
}
