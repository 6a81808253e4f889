struct S
{
    public required long A;
}

static long Body(long x)
{
    ReadOnlySpan<byte> u = "abc"u8;
    return new S { A = x }.A + u.Length + (x >>> 1) + "\u0061".Length;
}
