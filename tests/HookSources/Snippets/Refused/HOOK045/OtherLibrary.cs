[{|HOOK045:DllImport("libm")|}]
static extern double sin(double x);

static long Body(long x) => (long)sin(x);
