static class G<T>
{
    public static long V = {|HOOK037:7|};
}

static long Body(long x) => G<int>.V;
