struct B
{
    public fixed byte F[3000];
}

static long C(long x)
{
    B b = default;
    b.F[x & 1023] = 1;
    return b.F[1];
}

static long Body(long x)
{
    B b = default;
    b.F[x & 1023] = 1;
    return b.F[1] + C(x) + C(x + 1);
}
