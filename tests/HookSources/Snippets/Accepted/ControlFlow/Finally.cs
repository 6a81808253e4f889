static long Body(long x)
{
    long r = 1;
    try
    {
        if (x == 1)
        {
            return 10;
        }
        r += x;
    }
    finally
    {
        r *= 2;
        s += r;
    }
    return r + s;
}

static long s;
