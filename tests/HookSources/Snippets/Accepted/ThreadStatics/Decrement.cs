[ThreadStatic] static int s_t;

static long Body(long x) => s_t--;
