class C
{
    public long V;

    public void Set(long v) => V = v;
}

static readonly C s = new();

static long Body(long x)
{
    s.Set(x);
    return s.V;
}
