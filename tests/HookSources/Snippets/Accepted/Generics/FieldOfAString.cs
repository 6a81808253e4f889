struct G<T>
{
    public T V;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Get() => V;
}

static long Body(long x)
{
    G<string> g;
    g.V = "abc";
    return g.Get().Length;
}
