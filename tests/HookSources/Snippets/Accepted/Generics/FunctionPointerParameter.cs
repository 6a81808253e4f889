static T Max<T>(T a, T b, delegate* <T, T, bool> less) => less(a, b) ? b : a;

static bool Less(long a, long b) => a < b;

static bool LessD(double a, double b) => a < b;

static long Body(long x) => Max(x, 5, &Less) + (long)Max(1.5, 2.5, &LessD);
