static readonly int s = {|HOOK037:sizeof(long) + Unsafe.SizeOf<int>()|};

static long Body(long x) => s;
