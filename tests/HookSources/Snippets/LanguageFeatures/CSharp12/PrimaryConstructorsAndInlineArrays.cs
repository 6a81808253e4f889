struct S(long a)
{
    public long A => a;
}

[InlineArray(4)]
struct B
{
    long f;
}

static long P(params ReadOnlySpan<long> s) => s.Length;

static long Body(long x)
{
    B b = default;
    b[2] = x;
    Span<long> s = [x, 2];
    return new S(x).A + b[2] + s[1] + P(1, x);
}
