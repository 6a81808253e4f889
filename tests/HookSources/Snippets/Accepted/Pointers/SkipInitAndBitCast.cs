static long Body(long x)
{
    Unsafe.SkipInit(out int i);
    i = (int)x;
    return i + Unsafe.BitCast<int, uint>(-1) + Unsafe.SizeOf<Guid>();
}

struct Guid
{
    long a, b;
}
