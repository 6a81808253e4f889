static int i;
static long l;
static uint u;
static nint n;

static long Body(long x) =>
    Interlocked.Add(ref i, (int)x)
    + Interlocked.Exchange(ref l, x)
    + Interlocked.Increment(ref u)
    + Interlocked.CompareExchange(ref n, (nint)x, 0)
    + Interlocked.Decrement(ref l)
    + n;
