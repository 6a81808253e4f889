static class G<T>
{
    public static class N
    {
        [{|HOOK072:ThreadStatic|}]
        public static long V;
    }
}

static long Body(long x) => G<int>.N.V += x;
