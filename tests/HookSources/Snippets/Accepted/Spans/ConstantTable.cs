static ReadOnlySpan<ushort> Table => [1, 10, 100, 1000, 10000];

static long Body(long x)
{
    long r = 0;
    foreach (var t in Table)
    {
        r += t * x;
    }
    return r + Table[^1];
}
