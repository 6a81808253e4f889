// HOOK055
[DllImport("libc")]
static extern int open([MarshalAs(UnmanagedType.LPStr)] string x, int f);

static long Body(long x) => x;
