[{|HOOK045:DllImport("libc")|}]
static extern int printf(byte* o, __arglist);

static long Body(long x) => printf(null, __arglist(3));
