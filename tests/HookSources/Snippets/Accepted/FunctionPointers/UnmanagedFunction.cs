[UnmanagedCallersOnly]
static long T(long y) => y;

static long Body(long x)
{
    delegate* unmanaged<long, long> d = &T;
    return d(x);
}
