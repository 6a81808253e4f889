[DllImport(
    "libc",
    CharSet = CharSet.Ansi,
    CallingConvention = CallingConvention.Cdecl,
    ExactSpelling = true,
    BestFitMapping = false
)]
static extern long labs(long x);

static long Body(long x) => labs(x >> 1);
