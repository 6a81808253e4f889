static long Body(long x)
{
    long r = 0;
    var n = x & 7;
    while (true)
    {
        if (n-- == 0)
        {
            break;
        }
        do
        {
            r += n;
        } while (r % 3 != 0 && r < 50);
    }
    return r;
}
