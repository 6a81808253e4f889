[InlineArray(2500)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Two<T>(ref T t)
{
    T u = t;
    T v = u;
    Use(ref u);
    Use(ref v);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Use<T>(ref T t) { }

static B s;

static long Body(long x)
{
    {|HOOK047:Two(ref s)|};
    return s[1];
}
