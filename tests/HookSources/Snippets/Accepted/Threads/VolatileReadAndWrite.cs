static bool b;
static byte c;
static short d;
static nint n;

static long Body(long x)
{
    Volatile.Write(ref b, x > 1);
    Volatile.Write(ref c, (byte)x);
    Volatile.Write(ref d, (short)x);
    Volatile.Write(ref n, (nint)x);
    return (Volatile.Read(ref b) ? 1 : 0)
        + Volatile.Read(ref c)
        + Volatile.Read(ref d)
        + Volatile.Read(ref n);
}
