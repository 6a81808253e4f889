[InlineArray(1000)]
struct B
{
    byte f;
}

static B s;

static long {|HOOK047:Body|}(long x)
{
    Span<B> p = [s, s, s, s, s];
    return p[(int)x][1];
}
