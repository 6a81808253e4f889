static long Body(long x)
{
    var d = 1.0 / (x & 1);
    return (long)d + (int)d + (uint)-d + (long)(ulong)d + (short)d + (byte)d;
}
