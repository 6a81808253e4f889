static readonly Span2 s = new() { A = 1, B = { C = 2 } };

struct Span2
{
    public int A;
    public In B;
}

struct In
{
    public int C;
}

static long Body(long x) => s.B.C;
