[MethodImpl(MethodImplOptions.NoInlining)]
static bool C<T>(T t) => t is null;

static long Body(long x) => C<int>(3) ? 1 : 2;
