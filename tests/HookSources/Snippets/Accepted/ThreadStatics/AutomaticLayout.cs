[StructLayout(LayoutKind.Auto)] struct P { public byte A; public long B; public byte C; public int D; public byte E; }

[ThreadStatic] static byte s_0;
[ThreadStatic] static P s_a;
[ThreadStatic] static P s_b;
[ThreadStatic] static byte s_1;

static long Body(long x)
{
    s_0 = s_1 = 7;
    s_a = new P { A = 1, B = x, C = 2, D = 3, E = 4 }
    ;
    s_b = s_a;
    s_b.B++;
    s_a.E++;
    return s_0 + s_1 + s_a.A + s_a.B + s_a.C + s_a.D + s_a.E + s_b.B + s_b.E;
}
