[ThreadStatic] static long s_t;

static long Body(long x)
{
    for (var i = 0; i < 5; i++)
    {
        if ((i & 1) == 0) s_t += i;
        else if (x > i) s_t -= x;
    }
    return s_t;
}
