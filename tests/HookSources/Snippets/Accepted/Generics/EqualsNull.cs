[MethodImpl(MethodImplOptions.NoInlining)]
static bool C<T>(T t) => t == null;

static long Body(long x) => C("a") ? 1 : 2;
