struct S
{
    public long A;
}

static S s;

static void Set(in S t)
{
    s = t;
}

static long Body(long x)
{
    Set(new S { A = 3 });
    return s.A;
}
