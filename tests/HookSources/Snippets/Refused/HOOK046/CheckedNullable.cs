static double? s_d;

static long Body(long x) => checked({|HOOK046:(long?)s_d|}) ?? 1;
