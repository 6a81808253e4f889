static double s_d = 4;

static long Body(long x) => checked({|HOOK046:(long)s_d|}) + checked({|HOOK046:(int)s_d|});
