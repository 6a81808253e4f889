static long Body(long x)
{
    unchecked
    {
        var y = (T)x;
        var z = (T)(x * 7);
        return (y < z ? 1 : 0)
            + (y <= z ? 2 : 0)
            + (y > 5 ? 4 : 0)
            + (y == z ? 8 : 0)
            + (y != 100 ? 16 : 0);
    }
}
