static double s_d = 4;

static long Body(long x) => checked({|HOOK046:(ulong)s_d|}) + checked({|HOOK046:(uint)s_d|}) > 3 ? 1 : 2;
