[{|HOOK045:DllImport("libc", SetLastError = true)|}]
static extern int close(int x);

static long Body(long x) => close((int)x);
