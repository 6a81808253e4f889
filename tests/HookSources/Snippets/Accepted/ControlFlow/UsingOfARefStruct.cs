ref struct R
{
    public long* P;

    public void Dispose() => *P += 7;
}

static long Body(long x)
{
    {
        using var r = new R { P = &x };
        x++;
    }
    return x;
}
