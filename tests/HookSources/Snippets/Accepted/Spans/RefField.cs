ref struct W
{
    ref long _r;

    public W(ref long r) => _r = ref r;

    public void Add(long v) => _r += v;
}

static long Body(long x)
{
    long n = 1;
    var w = new W(ref n);
    w.Add(x);
    w.Add(2);
    return n;
}
