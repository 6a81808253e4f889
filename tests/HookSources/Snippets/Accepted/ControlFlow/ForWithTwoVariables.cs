static long Body(long x)
{
    long r = 0;
    for (int i = 0, j = 10; i < j; i += 2, j--)
    {
        if (i == 4)
        {
            continue;
        }
        if (r > 90)
        {
            break;
        }
        r += i * j;
    }
    return r + x;
}
