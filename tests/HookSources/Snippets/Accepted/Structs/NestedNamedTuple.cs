static (int A, (long B, char C) D) s;

static long Body(long x)
{
    s.D.B += x;
    s.A++;
    var t = s;
    t.D.C = 'x';
    return t.A + t.D.B + t.D.C + s.D.C;
}
