[InlineArray(2100)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(B b, B c) => b[1] + c[1];

static B s;

static long {|HOOK047:Body|}(long x) => C(s, s);
