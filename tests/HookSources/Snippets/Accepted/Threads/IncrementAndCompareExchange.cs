static long Body(long x)
{
    return Interlocked.Increment(ref c) + Interlocked.CompareExchange(ref c, 3, 4);
}

static long c;
