struct G<T>
{
    public T V;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Get() => V;

    public static long S = {|HOOK037:3|};
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>(T t)
{
    G<T> g;
    g.V = t;
    g.Get();
    return G<T>.S;
}

static long Body(long x) => C("a") + C(3);
