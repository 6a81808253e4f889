static long Body(long x)
{
    switch (x)
    {
        case 0:
        case 1:
            return 1;
        case 2:
        {
            var y = x;
            x += y;
            goto case 3;
        }
        case 3:
            return x;
        case long.MinValue:
            return 7;
        case var y when y > 50 && y < 200:
            return y + 1;
        default:
            return -2;
    }
}
