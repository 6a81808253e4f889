static long Body(long x)
{
    unchecked
    {
        var y = (T)x;
        return (long)(T)(double)y
            + (long)(T)(float)(y >> 8)
            + (long)(T)((double)x * 1.5)
            + (long)(T)(-0.5f * x);
    }
}
