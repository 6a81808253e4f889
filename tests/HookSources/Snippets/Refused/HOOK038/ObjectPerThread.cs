[{|HOOK038:ThreadStatic|}]
static object? s_t;

static long Body(long x) => s_t == null ? 1 : x;
