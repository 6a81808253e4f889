[{|HOOK045:DllImport("__Internal")|}]
static extern int getppid();

static long Body(long x) => getppid();
