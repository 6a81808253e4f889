static class G<T>
{
    public static T? {|HOOK052:V|};
}

static long Body(long x)
{
    G<long>.V = x;
    return G<long>.V;
}
