[{|HOOK045:DllImport("libc", EntryPoint = " open")|}]
static extern int f1(int x);

static long Body(long x) => f1((int)x);
