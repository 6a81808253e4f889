[StructLayout(LayoutKind.Explicit)] struct U { [FieldOffset(0)] public long L; [FieldOffset(4)] public int H; [FieldOffset(8)] public byte B; }

[ThreadStatic] static byte s_a;
[ThreadStatic] static U s_u;
[ThreadStatic] static byte s_z;

static long Body(long x)
{
    s_a++;
    s_z++;
    s_u.L = x;
    s_u.B = 255;
    return s_u.H + s_u.B + s_a + s_z;
}
