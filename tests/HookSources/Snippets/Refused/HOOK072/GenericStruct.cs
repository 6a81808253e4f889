struct G<T>
    where T : unmanaged
{
    [{|HOOK072:ThreadStatic|}]
    public static T V;
}

static long Body(long x)
{
    G<long>.V = x;
    return G<long>.V;
}
