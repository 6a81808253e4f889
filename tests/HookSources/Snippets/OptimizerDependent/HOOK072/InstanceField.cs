struct S
{
    [{|HOOK072:ThreadStatic|}]
    public long V;
}

static long Body(long x)
{
    S s = default;
    s.V += x;
    return s.V;
}
