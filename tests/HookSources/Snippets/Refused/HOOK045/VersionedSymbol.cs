[{|HOOK045:DllImport("libc", EntryPoint = "open@GLIBC_2.2.5")|}]
static extern int f1(int x);

static long Body(long x) => f1((int)x);
