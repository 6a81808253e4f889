[{|HOOK045:DllImport("libc", PreserveSig = false)|}]
static extern int getppid();

static long Body(long x) => getppid();
