static bool And(long x, ref int n)
{
    n++;
    return x > 1;
}

static long Body(long x)
{
    var n = 0;
    var r = And(x, ref n) && And(x - 1, ref n) || And(x + 2, ref n);
    return n * 10
        + (r ? 1 : 0)
        + (And(x, ref n) & And(0, ref n) ? 100 : 0)
        + (r ^ true ? 1000 : 0)
        + n;
}
