static long Body(long x)
{
    var (q, r) = Math.DivRem((uint)x, 9u);
    var (s, t) = Math.DivRem((ulong)x, 11UL);
    return q + r + (long)(s ^ t);
}
