[{|HOOK045:DllImport("libc")|}]
static extern int vfork();

static long Body(long x) => vfork();
