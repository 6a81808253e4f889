[MethodImpl(MethodImplOptions.NoInlining)]
static bool C<T>(T t) => {|HOOK041:t is int|};

static long Body(long x) => C<int>(3) ? 1 : 2;
