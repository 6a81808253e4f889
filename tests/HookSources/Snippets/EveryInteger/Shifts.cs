static long Body(long x)
{
    unchecked
    {
        var y = (T)x;
        return (long)(T)(y << 3)
            + (long)(y >> 1)
            + (long)(y >>> 2)
            + (long)(T)(y << (int)x)
            + (long)(y >> (int)(x >> 2));
    }
}
