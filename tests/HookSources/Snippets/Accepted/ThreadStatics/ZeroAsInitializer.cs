[ThreadStatic] static long s_t = 0;

static long Body(long x) => s_t += x;
