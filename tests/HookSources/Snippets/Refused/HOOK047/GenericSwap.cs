[InlineArray(2500)]
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
    {|HOOK047:Swap(ref s, ref t)|};
    return s[1];
}
