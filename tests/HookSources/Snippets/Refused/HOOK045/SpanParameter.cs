[DllImport("libc")]
static extern int f1({|HOOK045:Span<byte>|} o);

static long Body(long x) => f1(default);
