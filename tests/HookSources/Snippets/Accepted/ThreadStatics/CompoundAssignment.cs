[ThreadStatic] static long s_t;

static long Body(long x) => s_t += x;
