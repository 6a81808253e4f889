[MethodImpl(MethodImplOptions.NoInlining)]
static object? C<T>(T t) => {|HOOK032:t|};

static long Body(long x) => C("a") == null ? 1 : 2;
