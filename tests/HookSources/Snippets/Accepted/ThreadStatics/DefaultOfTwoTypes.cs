[ThreadStatic] internal static long s_t = default;

struct O { public static long Get() => s_t++; }

static long Body(long x) => O.Get() + O.Get();
