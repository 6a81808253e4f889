[MethodImpl(MethodImplOptions.NoInlining)]
static double Floats(
    double a,
    float b,
    double c,
    float d,
    double e,
    float f,
    double g,
    float h,
    double i,
    float j
) => a - b + c - d + e - f + g - h + i * j;

static long Body(long x) => (long)Floats(x & 0xFFFF, 2, 3, 4, 5, 6, 7, 8, 9, x & 0xFF);
