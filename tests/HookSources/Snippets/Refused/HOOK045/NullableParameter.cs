[DllImport("libc")]
static extern int f1({|HOOK045:int?|} o);

static long Body(long x) => f1(null);
