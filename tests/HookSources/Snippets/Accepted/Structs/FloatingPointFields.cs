struct P
{
    public double A;
    public float B;
    public int C;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static P Step(P p, double by) =>
    new()
    {
        A = p.A * by,
        B = p.B + 1,
        C = p.C - 1,
    };

static long Body(long x)
{
    var p = Step(
        new P
        {
            A = x,
            B = 3,
            C = (int)x,
        },
        0.5
    );
    return (long)p.A + (long)p.B + p.C;
}
