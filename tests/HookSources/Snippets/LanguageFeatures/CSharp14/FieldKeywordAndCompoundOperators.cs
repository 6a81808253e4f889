struct S
{
    public long A
    {
        get => field;
        set => field = value;
    }

    public void operator +=(long b)
    {
        A += b;
    }
}

static long Body(long x)
{
    S s = new();
    s += x;
    return s.A + nameof(Nullable<>).Length;
}
