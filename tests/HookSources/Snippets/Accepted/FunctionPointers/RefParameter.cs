static void Each(ReadOnlySpan<int> s, delegate* <int, ref long, void> f, ref long r)
{
    foreach (var v in s)
    {
        f(v, ref r);
    }
}

static void Add(int v, ref long r) => r = r * 3 + v;

static long Body(long x)
{
    Each([1, 2, (int)x], &Add, ref x);
    return x;
}
