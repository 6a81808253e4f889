[MethodImpl(MethodImplOptions.NoInlining)]
static T C<T>()
    where T : unmanaged => default;

static long Body(long x) => C<long>();
