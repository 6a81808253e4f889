readonly struct R(int a, long b)
{
    public readonly int A = a;
    public long B { get; } = b;

    public R With(int a) => new(a, B);

    public long Sum() => A + B;
}

static long Body(long x) => new R((int)x, x).With(3).Sum();
