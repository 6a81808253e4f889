struct A
{
    public long A1, A2, A3, A4, A5, A6, A7, A8;
}

struct B
{
    public A A1, A2, A3, A4, A5, A6, A7, A8;
}

struct D
{
    public B A1, A2, A3, A4, A5, A6;
}

static long C(ref D d) => d.A1.A1.A1;

static long E(long x)
{
    D d = default;
    d.A1.A1.A1 = x;
    return C(ref d);
}

static long Body(long x)
{
    D d = default;
    d.A2.A1.A1 = x;
    return C(ref d) + E(x) + E(x + 1);
}
