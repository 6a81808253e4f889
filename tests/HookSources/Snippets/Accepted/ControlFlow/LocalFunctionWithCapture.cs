static long Body(long x)
{
    var n = 0;
    long Count(int d)
    {
        n++;
        return d == 0 ? 1 : Count(d - 1) + Count(d - 1);
    }
    return Count((int)x & 7) * 1000 + n;
}
