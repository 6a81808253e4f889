struct E(int n)
{
    int _i;
    public int Current => _i * _i;

    public bool MoveNext() => _i++ < n;

    public E GetEnumerator() => this;
}

static long Body(long x)
{
    long r = 0;
    foreach (var v in new E((int)x & 7))
    {
        if (v == 9)
        {
            continue;
        }
        r = r * 10 + v;
    }
    return r;
}
