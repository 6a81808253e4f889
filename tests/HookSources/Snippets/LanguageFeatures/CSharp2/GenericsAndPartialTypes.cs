struct G<T>
    where T : struct
{
    public T V;
}

partial struct P { }

partial struct P
{
    public int A;
}

static class C
{
    public static int M<T>()
        where T : unmanaged => sizeof(T);
}

static long Body(long x)
{
    int? n = null;
    return new G<long> { V = x }.V + new P { A = 1 }.A + C.M<int>() + (n ?? 3);
}
