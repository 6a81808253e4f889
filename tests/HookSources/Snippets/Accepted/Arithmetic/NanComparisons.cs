static double Nan(double d) => d / d;

static long Body(long x)
{
    var n = Nan(x & 1);
    return (n < 1 ? 1 : 0)
        + (n >= 1 ? 2 : 0)
        + (n == n ? 4 : 0)
        + (n != n ? 8 : 0)
        + (!(n < 1) ? 16 : 0);
}
