static long R<T>(long n) => n == 0 ? Unsafe.SizeOf<T>() : {|HOOK043:R<(T, T)>(n - 1)|};

static long Body(long x) => R<int>(x);
