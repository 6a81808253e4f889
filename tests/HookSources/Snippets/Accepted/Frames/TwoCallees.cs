[InlineArray(3000)]
struct B
{
    byte f;
}

static long C(long x)
{
    B b = default;
    b[(int)x] = 1;
    return b[1];
}

static long Body(long x)
{
    B b = default;
    b[(int)x] = 1;
    return b[1] + C(x) + C(x + 1);
}
