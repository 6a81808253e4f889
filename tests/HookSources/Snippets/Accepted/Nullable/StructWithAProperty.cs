struct P
{
    public int A;
}

static long Body(long x)
{
    P? p = x > 1 ? new P { A = (int)x } : null;
    return (p?.A ?? 5) + (p is { A: > 50 } ? 100 : 0);
}
