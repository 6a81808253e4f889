[InlineArray(1500)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Swap<T>(ref T a, ref T b)
    where T : unmanaged
{
    (a, b) = (b, a);
}

static B s, t;

static long Body(long x)
{
    s[1] = (byte)x;
    t[1] = 4;
    Swap(ref s, ref t);
    return t[1];
}
