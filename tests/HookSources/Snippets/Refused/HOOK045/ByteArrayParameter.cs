[DllImport("libc")]
static extern int puts({|HOOK045:byte[]|} x);

static readonly byte[] s_b = [1, 0];

static long Body(long x) => puts(s_b);
