static long Body(long x)
{
    unchecked
    {
        var y = (T)x;
        var z = (T)(x >> 3);
        return (long)(T)((y + (z * 3) - (y & z)) ^ (y | 5));
    }
}
