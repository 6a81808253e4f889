[ThreadStatic] static bool s_b;
[ThreadStatic] static char s_c;
[ThreadStatic] static byte s_y;
[ThreadStatic] static short s_s;

static long Body(long x)
{
    var r = (s_b ? 1 : 0) + s_c + s_y + s_s;
    s_b = x > 1;
    s_c = (char)x;
    s_y = (byte)x;
    s_s = (short)x;
    return r * 2 + s_c + s_s;
}
