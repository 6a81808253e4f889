struct S { public fixed byte B[100]; public short T; }

[ThreadStatic] static S s_s;
[ThreadStatic] static long s_after;

static long Body(long x)
{
    s_after = 5;
    for (var i = 0; i < 100; i++) s_s.B[i] += (byte)i;
    s_s.T++;
    var sum = 0L;
    for (var i = 0; i < 100; i++) sum += s_s.B[i];
    return sum + s_s.T + s_after;
}
