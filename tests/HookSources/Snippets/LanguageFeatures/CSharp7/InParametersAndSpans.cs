readonly struct S
{
    public readonly long A;
}

static long L(in S s) => s.A;

static long Body(long x)
{
    Span<long> s = stackalloc long[] { x, 2 };
    return L(default) + s[0] + default(long);
}
