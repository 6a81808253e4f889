[InlineArray(20000)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static B C(long x) => default;

static B s;

static long {|HOOK047:Body|}(long x)
{
    s = C(x);
    return s[0];
}
