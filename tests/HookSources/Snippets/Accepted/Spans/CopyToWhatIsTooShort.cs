static long Body(long x)
{
    Span<byte> d = stackalloc byte[4];
    "abcdefgh"u8[..((int)x & 7)].CopyTo(d);
    return d[0];
}
