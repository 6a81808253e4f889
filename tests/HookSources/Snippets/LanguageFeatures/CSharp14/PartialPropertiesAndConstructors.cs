partial struct S
{
    public partial long A { get; }

    public partial S(long a);
}

partial struct S
{
    long _a;
    public partial long A => _a;

    public partial S(long a) => _a = a;
}

static long Body(long x) => new S(x).A;
