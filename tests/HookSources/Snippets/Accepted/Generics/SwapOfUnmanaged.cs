static void Swap<T>(ref T a, ref T b)
    where T : unmanaged
{
    (a, b) = (b, a);
}

static long Body(long x)
{
    long y = 3;
    Swap(ref x, ref y);
    return x;
}
