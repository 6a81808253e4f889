struct R(int n) : IDisposable
{
    public void Dispose() => s = s * 10 + n;
}

static long s;

static long Body(long x)
{
    s = 0;
    using (new R(1))
    {
        using var b = new R(2);
        if (x > 1)
        {
            return x;
        }
        s += 5;
    }
    return s;
}
