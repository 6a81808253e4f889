[UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
[DllImport("libc")]
static extern int abs(int x);

static long Body(long x) => abs((int)x);
