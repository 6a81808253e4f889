static long Body(long x)
{
    Span<byte> d = stackalloc byte[4];
    "abc"u8.CopyTo(d);
    "xyz12"u8[..((int)x & 7 % 6)].TryCopyTo(d);
    return d[0] * 1000 + d[2];
}
