static long Body(long x)
{
    if (x is 0 or 1)
    {
        return 5;
    }
    else if (x is > 1 and < 50 and var y)
    {
        return y * 2;
    }
    return x is < 0 ? -1 : 9;
}
