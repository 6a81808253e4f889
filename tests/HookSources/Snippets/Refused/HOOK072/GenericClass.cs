static class G<T>
{
    [{|HOOK072:ThreadStatic|}]
    public static long V;
}

static long Body(long x) => G<int>.V += x;
