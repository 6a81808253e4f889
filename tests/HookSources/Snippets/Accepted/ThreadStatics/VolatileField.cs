[ThreadStatic] static volatile int s_v;

static long Body(long x)
{
    s_v = s_v + (int)x;
    return x > 1 ? s_v : -s_v;
}
