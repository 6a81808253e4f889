struct S
{
    public int A
    {
        get;
        set => field = value < 0 ? 0 : value;
    }
}

static long Body(long x)
{
    S s = default;
    s.A = (int)x;
    return s.A + checked((int)1 * 2);
}
