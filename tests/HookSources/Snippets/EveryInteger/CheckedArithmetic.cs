static long Body(long x)
{
    checked
    {
        var y = (T)x;
        return (long)((y * 3) + 1) - (long)(T)(y - 1);
    }
}
