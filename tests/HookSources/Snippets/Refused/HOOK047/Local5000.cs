[InlineArray(5000)]
struct B
{
    byte f;
}

static long {|HOOK047:Body|}(long x)
{
    B b = default;
    b[(int)x] = 1;
    return b[1];
}
