delegate int D();

[DllImport("libc")]
static extern int atexit({|HOOK045:D|} o);

static long Body(long x) => atexit(null!);
