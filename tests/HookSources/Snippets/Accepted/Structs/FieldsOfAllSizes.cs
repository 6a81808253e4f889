struct P
{
    public byte A;
    public short B;
    public int C;
    public long D;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static P Step(P p)
{
    p.A++;
    p.B--;
    p.C *= 2;
    p.D ^= 5;
    return p;
}

static long Body(long x)
{
    var p = Step(
        Step(
            new P
            {
                A = (byte)x,
                B = (short)x,
                C = (int)x,
                D = x,
            }
        )
    );
    return p.A + p.B + p.C + p.D;
}
