static long Sum(params ReadOnlySpan<long> v)
{
    long r = 0;
    foreach (var i in v)
    {
        r = r * 3 + i;
    }
    return r;
}

static long Body(long x) => Sum() + Sum(x) + Sum(x, 2, 3) + Sum([4, x]);
