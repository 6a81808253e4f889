[MethodImpl(MethodImplOptions.NoInlining)]
static bool C<T>(object t) => {|HOOK041:t is T|};

static long Body(long x) => C<string>("a") ? 1 : 2;
