[DllImport("*")]
static extern long test_call(delegate* unmanaged<long, long> f, long v);

[UnmanagedCallersOnly]
static long F(long v) => v * 3;

static long Body(long x) => test_call(&F, x);
