static class G<T>
{
    public static string? {|HOOK052:V|};
}

static long Body(long x)
{
    G<int>.V = "a";
    return G<int>.V.Length;
}
