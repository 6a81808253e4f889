[DllImport("libc")]
static extern int getppid();

[ThreadStatic]
static int s_t = {|HOOK071:getppid()|};

static long Body(long x) => s_t;
