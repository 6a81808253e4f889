[InlineArray(5)]
struct B
{
    long f;
}

static B s;

static long Body(long x)
{
    s[(int)x]++;
    return s[0] + s[(int)x];
}
