[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>() => Unsafe.SizeOf<T>();

static long Body(long x) => C<string>() + C<int>();
