static long Body(long x)
{
    double d = x,
        e = x * 3;
    return (d < e ? 1 : 0)
        + (d > e ? 2 : 0)
        + (d <= e ? 4 : 0)
        + (d == e ? 8 : 0)
        + (!(d >= e) ? 16 : 0);
}
