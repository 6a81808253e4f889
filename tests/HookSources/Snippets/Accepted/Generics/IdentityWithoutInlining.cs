[MethodImpl(MethodImplOptions.NoInlining)]
static T Id<T>(T t) => t;

static long Body(long x) => Id("abc").Length + Id(x);
