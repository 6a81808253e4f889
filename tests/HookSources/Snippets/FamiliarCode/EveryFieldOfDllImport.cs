[DllImport(
    "libc",
    CharSet = CharSet.Ansi,
    CallingConvention = CallingConvention.Cdecl,
    ExactSpelling = true,
    BestFitMapping = false,
    ThrowOnUnmappableChar = false
)]
static extern int abs(int x);

static long Body(long x) => abs((int)x);
