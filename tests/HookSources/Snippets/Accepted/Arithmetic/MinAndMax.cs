static long Body(long x) =>
    Math.Min(x, 7)
    + Math.Max(x, -7)
    + Math.Min((byte)x, (byte)9)
    + Math.Max((short)x, (short)-3)
    + Math.Min((uint)x, 1000u);
