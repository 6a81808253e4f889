static long Body(long x)
{
    var v = (ulong)x;
    v ^= v >> 12;
    v ^= v << 25;
    v ^= v >> 27;
    return (long)(v * 2685821657736338717UL);
}
