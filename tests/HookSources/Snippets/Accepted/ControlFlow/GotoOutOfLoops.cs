static long Body(long x)
{
    for (var i = 0; i < 5; i++)
    {
        for (var j = 0; j < 5; j++)
        {
            if (i * j == (x & 15))
            {
                goto found;
            }
        }
    }
    return -1;
    found:
    return x * 2;
}
