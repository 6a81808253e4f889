static long Body(long x)
{
    nint n = (nint)x;
    nuint u = (nuint)n;
    n += 3;
    n *= n;
    u >>= 5;
    u |= 1;
    return n ^ (nint)u ^ nint.Size;
}
