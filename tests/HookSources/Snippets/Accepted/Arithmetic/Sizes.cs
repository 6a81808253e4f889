static long Body(long x) =>
    sizeof(int)
    + sizeof(double)
    + sizeof(char)
    + sizeof(nint)
    + Unsafe.SizeOf<(byte, long)>() * 0
    + x;
