[StructLayout(LayoutKind.Explicit)]
struct U
{
    [FieldOffset(0)]
    public long L;

    [FieldOffset(0)]
    public int I;

    [FieldOffset(4)]
    public int J;

    [FieldOffset(1)]
    public byte B;

    [FieldOffset(0)]
    public double D;
}

static long Body(long x)
{
    U u = default;
    u.L = x;
    u.B ^= 0x55;
    u.J += 3;
    return u.L ^ u.I;
}
