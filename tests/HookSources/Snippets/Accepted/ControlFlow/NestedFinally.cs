static long s;

static long Body(long x)
{
    try
    {
        for (var i = 0; ; i++)
        {
            try
            {
                if (i == (x & 3))
                {
                    break;
                }
                s += i;
            }
            finally
            {
                s++;
            }
        }
    }
    finally
    {
        s += 100;
    }
    return s;
}
