[StructLayout(LayoutKind.Explicit)]
struct U
{
    [FieldOffset(0)]
    public fixed byte A[2000];

    [FieldOffset(0)]
    public fixed long B[250];
}

static long C(ref U u) => u.B[1];

static long Body(long x)
{
    U u = default;
    u.A[x & 15] = 1;
    return C(ref u);
}
