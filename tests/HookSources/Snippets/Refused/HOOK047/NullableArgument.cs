[InlineArray(2500)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(B? b) => b is null ? 1 : 2;

static B s;

static long {|HOOK047:Body|}(long x) => C(s);
