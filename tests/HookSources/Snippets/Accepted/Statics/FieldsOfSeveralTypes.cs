static readonly long s = A.V + 1;
static readonly long T = 4;

static class A
{
    public static readonly long V = B.V + 2;
}

static class B
{
    public static readonly long V = 3;
}

static long Body(long x) => s;
