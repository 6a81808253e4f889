[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct P
{
    public byte A;
    public long B;
    public short C;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static P Step(P p)
{
    p.B += p.A;
    p.C++;
    return p;
}

static long Body(long x)
{
    var p = Step(
        new P
        {
            A = 3,
            B = x,
            C = (short)x,
        }
    );
    return p.B * 10 + p.C + sizeof(P);
}
