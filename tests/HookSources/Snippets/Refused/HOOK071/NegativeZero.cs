[ThreadStatic]
static double s_t = {|HOOK071:-0.0|};

static long Body(long x) => BitOperations.PopCount(Unsafe.As<double, ulong>(ref s_t));
