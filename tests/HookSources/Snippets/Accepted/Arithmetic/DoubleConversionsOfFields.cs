static ulong s_u = 3;
static double s_d = 4;

static long Body(long x) => (long)(double)s_u + (long)(ulong)s_d + (uint)s_d + (byte)s_d;
