static long Body(long x)
{
    checked
    {
        x += 1;
    }
    unchecked
    {
        x *= 3;
    }
    again:
    if (x < 5)
    {
        x++;
        goto again;
    }
    switch (x)
    {
        case 5:
            goto case 6;
        case 6:
            return 1;
        default:
            return 2;
    }
}
