static long Body(long x)
{
    unchecked
    {
        var y = (T)x;
        var z = (T)(x >> 1);
        return (long)(y / z) + ((long)(y % z) * 1000);
    }
}
