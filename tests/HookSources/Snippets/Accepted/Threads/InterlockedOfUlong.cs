static ulong u;

static long Body(long x)
{
    Interlocked.MemoryBarrier();
    var old = Interlocked.Add(ref u, (ulong)x);
    return (long)(old ^ Interlocked.CompareExchange(ref u, 5, old)) + (long)Volatile.Read(ref u);
}
