interface IZero<T>
    where T : IZero<T>
{
    static abstract T Zero { get; }

    static abstract T operator +(T a, T b);

    static abstract explicit operator long(T a);
}

struct N(long v) : IZero<N>
{
    long V = v;
    public static N Zero => new(0);

    public static N operator +(N a, N b) => new(a.V + b.V);

    public static explicit operator long(N a) => a.V;
}

static T Twice<T>(T t)
    where T : struct, IZero<T> => t + t + T.Zero;

static long Body(long x) => (long)Twice(new N(x));
