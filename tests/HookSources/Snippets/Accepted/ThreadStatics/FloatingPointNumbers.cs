[ThreadStatic] static double s_d;
[ThreadStatic] static float s_f;
[ThreadStatic] static sbyte s_s;
[ThreadStatic] static nuint s_n;

static long Body(long x)
{
    s_s++;
    s_d += 1.5;
    s_f += 0.25f;
    s_n += 3;
    return (long)(s_d * 4 + s_f * 8) + (long)s_n + s_s;
}
