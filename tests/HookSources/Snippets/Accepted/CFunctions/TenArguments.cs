[DllImport("*")]
static extern long test_many(
    long a,
    int b,
    short c,
    sbyte d,
    byte e,
    ushort f,
    uint g,
    ulong h,
    double i,
    float j
);

static long Body(long x) =>
    test_many(
        x,
        (int)x,
        (short)x,
        (sbyte)x,
        (byte)x,
        (ushort)x,
        (uint)x,
        (ulong)x,
        x & 0xFFFF,
        x & 0xFF
    );
