static long T(long y) => y;

static long Body(long x)
{
    delegate* <long, long> f = &T;
    nint n = 3;
    return f(x) + n + (x is > 1 and not 5 ? 1 : 2);
}
