[InlineArray(500)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(B b) => b[1];

static B s;

static long Body(long x) => C(s) + C(s) + C(s) + C(s) + C(s) + C(s) + C(s) + C(s);
