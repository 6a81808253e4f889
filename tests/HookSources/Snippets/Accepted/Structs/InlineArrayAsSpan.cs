[InlineArray(5)]
struct B
{
    long f;
}

static long Body(long x)
{
    B b = default;
    Span<long> s = b;
    s[1] = x;
    b[^1] = 4;
    ReadOnlySpan<long> r = b[1..4];
    long n = 0;
    foreach (var v in b)
    {
        n += v;
    }
    return n + r.Length + r[0];
}
