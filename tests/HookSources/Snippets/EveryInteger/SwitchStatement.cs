static long Body(long x)
{
    unchecked
    {
        switch ((T)x)
        {
            case 0:
                return 5;
            case 1 or 3:
                return 6;
            case > 90 and < 110:
                return 7;
            case 2:
                goto case 0;
            default:
                return (long)(T)(x >> 5);
        }
    }
}
