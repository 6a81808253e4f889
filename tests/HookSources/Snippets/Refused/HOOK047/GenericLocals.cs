[InlineArray(2500)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static T Id<T>(T t)
{
    T u = t;
    T v = u;
    Use(ref u);
    Use(ref v);
    return v;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Use<T>(ref T t) { }

static B s;

static long {|HOOK047:Body|}(long x)
{
    s = Id(s);
    return s[1];
}
