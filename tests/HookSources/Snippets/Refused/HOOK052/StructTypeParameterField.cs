static class G<T>
    where T : struct
{
    public static T {|HOOK052:V|};
}

static long Body(long x)
{
    G<(string?, int)>.V = default;
    return G<(string?, int)>.V.Item2;
}
