[InlineArray(20000)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(B b) => b[1];

static B s;

static long {|HOOK047:Body|}(long x) => C(s);
