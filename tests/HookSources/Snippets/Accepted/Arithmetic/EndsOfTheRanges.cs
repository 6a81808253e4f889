static long Body(long x) =>
    int.MaxValue
    + (long)int.MinValue
    + uint.MaxValue
    + byte.MaxValue
    + sbyte.MinValue
    + ushort.MaxValue
    + short.MinValue
    + (long.MaxValue ^ x)
    + char.MaxValue;
