[UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
[DllImport("libc")]
static extern long labs(long x);

static long Body(long x) => labs(x >> 1);
