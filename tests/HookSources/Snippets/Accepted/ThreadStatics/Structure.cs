struct S { public byte A; public long B; public int C; }

[ThreadStatic] static S s_s;

static long Body(long x)
{
    s_s.A++;
    s_s.B += x;
    s_s.C = s_s.C * 3 + 1;
    var copy = s_s;
    s_s = new S { A = copy.A, B = copy.B, C = copy.C }
    ;
    return copy.A + copy.B + copy.C;
}
