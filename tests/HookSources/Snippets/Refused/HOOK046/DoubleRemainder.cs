static double s_d = 3;

static long Body(long x) => (long)({|HOOK046:s_d % x|});
