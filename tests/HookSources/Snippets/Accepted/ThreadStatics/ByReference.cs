[ThreadStatic] static int s_t;
static void Add(ref int t) => t += 2;

static long Body(long x)
{
    Add(ref s_t);
    ref var t = ref s_t;
    t++;
    Interlocked.Add(ref s_t, 5);
    return Volatile.Read(ref s_t);
}
