// HOOK045
[DllImport("libc", CallingConvention = CallingConvention.StdCall)]
static extern int abs(int x);

static long Body(long x) => abs((int)x);
