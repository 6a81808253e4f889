[{|HOOK045:DllImport("libc.so.6")|}]
static extern int getppid();

static long Body(long x) => getppid();
