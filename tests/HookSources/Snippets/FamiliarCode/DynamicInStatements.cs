// HOOK028
static long A(dynamic d)
{
    using (d) { }
    lock (d) { }
    return d is int ? 1
        : d as string == null ? 2
        : 3;
}

static long Body(long x) => x;
