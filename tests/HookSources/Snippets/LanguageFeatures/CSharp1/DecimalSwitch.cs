// HOOK028
static long Body(long x)
{
    switch ((decimal)x)
    {
        case 1:
            return 1;
        case 2.5m:
            return 2;
    }
    return (decimal)x is > 3 and < 4.5m ? 1 : sizeof(decimal);
}
