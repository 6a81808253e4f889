[StructLayout(LayoutKind.Sequential, Pack = 1)] struct P { public byte A; public long B; }

[ThreadStatic] static P s_a;
[ThreadStatic] static P s_b;

static long Body(long x)
{
    s_a.B += x;
    s_b.B -= x;
    s_a.A++;
    s_b.A += 2;
    return s_a.B * 3 + s_b.B + s_a.A + s_b.A;
}
