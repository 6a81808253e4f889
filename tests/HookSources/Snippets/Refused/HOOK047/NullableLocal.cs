[InlineArray(4000)]
struct B
{
    byte f;
}

static B? s;

static long {|HOOK047:Body|}(long x)
{
    B? t = s;
    return t is { } u ? u[(int)x] : 1;
}
