[StructLayout(LayoutKind.Explicit)]
struct U
{
    [FieldOffset(0)]
    public int A;

    [FieldOffset(0)]
    public float B;
}

static long Body(long x)
{
    U u = default;
    u.B = x;
    return u.A;
}
