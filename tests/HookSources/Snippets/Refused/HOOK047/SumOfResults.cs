[InlineArray(1500)]
struct B
{
    byte f;
}

static B s;

static B M(long x) => s;

static long {|HOOK047:Body|}(long x)
{
    return M(x)[(int)x] + M(x + 1)[(int)x] + M(x + 2)[(int)x];
}
