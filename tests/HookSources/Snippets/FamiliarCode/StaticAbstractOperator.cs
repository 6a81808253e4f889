static T Add<T>(T a, T b)
    where T : struct, IAdd<T> => a + b;

interface IAdd<T>
    where T : IAdd<T>
{
    static abstract T operator +(T a, T b);
}

struct N : IAdd<N>
{
    public long V;

    public static N operator +(N a, N b) => new() { V = a.V + b.V };
}

static long Body(long x) => Add(new N { V = x }, new N()).V;
