static long Body(long x)
{
    Index i = new((int)x, fromEnd: true);
    ReadOnlySpan<byte> b = "abcd"u8;
    return b[i];
}
