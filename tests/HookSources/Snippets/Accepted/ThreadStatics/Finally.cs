[ThreadStatic] static long s_t;

static long Body(long x)
{
    if (x > 1) return 0;
    try
    {
        s_t += 2;
    }
    finally
    {
        s_t *= 3;
    }
    return s_t;
}
