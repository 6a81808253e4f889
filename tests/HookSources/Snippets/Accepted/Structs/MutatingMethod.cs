struct M
{
    int _n;

    public int Add(int v) => _n += v;

    public readonly int N => _n;
}

static M s;

static long Body(long x)
{
    s.Add((int)x);
    var copy = s;
    copy.Add(5);
    return s.N * 10 + copy.N;
}
