[DllImport("libc")]
static extern int puts({|HOOK045:string|} x);

static long Body(long x) => puts("a");
