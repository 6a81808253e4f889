static long Many(
    long a,
    int b,
    short c,
    sbyte d,
    byte e,
    ushort f,
    uint g,
    ulong h,
    double i,
    float j,
    char k,
    bool l
) =>
    a
    + b * 2
    + c * 3
    + d * 5
    + e * 7
    + f * 11
    + g * 13
    + (long)h * 17
    + (long)i * 19
    + (long)j * 23
    + k * 29
    + (l ? 31 : 0);

[MethodImpl(MethodImplOptions.NoInlining)]
static long Call(long x) =>
    Many(
        x,
        (int)x,
        (short)x,
        (sbyte)x,
        (byte)x,
        (ushort)x,
        (uint)x,
        (ulong)x,
        x & 0xFFFF,
        x & 0xFF,
        (char)x,
        x > 0
    );

static long Body(long x) => Call(x);
