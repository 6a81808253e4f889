static long T(long y) => y + 1;
[ThreadStatic] static delegate*<long, long> s_p;

static long Body(long x)
{
    if (s_p == null)
    {
        s_p = &T;
        return 0;
    }
    return s_p(x);
}
