[InlineArray(2500)]
struct B
{
    byte f;
}

static B s;

static long Body(long x)
{
    static long L1(long x)
    {
        var b = s;
        b[(int)x & 1023] = 1;
        return b[((int)x & 1023) + 1];
    }
    static long L2(long x)
    {
        var b = s;
        b[(int)x & 1023] = 1;
        return b[((int)x & 1023) + 1];
    }
    return L1(x) + L2(x);
}
