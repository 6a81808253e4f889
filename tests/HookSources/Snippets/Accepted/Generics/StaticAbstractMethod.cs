interface IOp
{
    static abstract long Of(long a, long b);
}

struct Add : IOp
{
    public static long Of(long a, long b) => a + b;
}

struct Mul : IOp
{
    public static long Of(long a, long b) => a * b;
}

static long Fold<T>(ReadOnlySpan<long> s)
    where T : struct, IOp
{
    var r = s[0];
    foreach (var v in s[1..])
    {
        r = T.Of(r, v);
    }
    return r;
}

static long Body(long x) => Fold<Add>([x, 2, 3]) + Fold<Mul>([x, 4]);
