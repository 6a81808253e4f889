[ThreadStatic] static long s_t;

static long Body(long x)
{
    switch (x)
    {
        case 0: return s_t++;
        case 1: return s_t += 4;
        case 2: goto case 1;
        default: return x > 2 ? s_t : s_t = 6;
    }
}
