static class G<T>
{
    public static T? {|HOOK052:V|};
}

static long Body(long x)
{
    G<string>.V = null;
    return G<string>.V == null ? 1 : 2;
}
