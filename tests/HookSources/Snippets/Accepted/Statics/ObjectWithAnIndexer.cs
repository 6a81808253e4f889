class C
{
    public int N;

    public long Sum(long v) => N += (int)v;

    public int this[int i] => N * i;
}

static readonly C s = new();

static long Body(long x)
{
    s.Sum(x);
    s.N++;
    return s[3];
}
