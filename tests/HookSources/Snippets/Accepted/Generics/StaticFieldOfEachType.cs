static class Counter<T>
    where T : unmanaged
{
    public static int N;

    public static int Step() => ++N * sizeof(T);
}

static long Body(long x) =>
    Counter<int>.Step() + Counter<long>.Step() * 100 + Counter<int>.Step() * 10000 + x;
