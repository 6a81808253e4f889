[{|HOOK072:ThreadStatic|}]
const long C = 3;

static long Body(long x) => x + C;
