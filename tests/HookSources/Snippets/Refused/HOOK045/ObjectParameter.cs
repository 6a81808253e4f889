[DllImport("libc")]
static extern int getppid({|HOOK045:object|} o);

static long Body(long x) => getppid(null!);
