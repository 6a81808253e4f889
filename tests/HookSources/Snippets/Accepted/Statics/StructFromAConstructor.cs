struct P
{
    public long A, B;

    public P(long a)
    {
        A = a;
        B = a * 2;
    }
}

static readonly P s = new(4);

static long Body(long x) => s.B;
