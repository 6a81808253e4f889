static long Body(long x)
{
    var state = 0;
    long r = 0;
    again:
    switch (state)
    {
        case 0:
            r += x;
            state = 2;
            goto again;
        case 1:
            r *= 3;
            break;
        case 2:
            r++;
            state = 1;
            goto again;
    }
    return r;
}
