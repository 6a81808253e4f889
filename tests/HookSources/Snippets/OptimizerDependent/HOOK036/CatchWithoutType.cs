static long Body(long x)
{
    long r = 0;
    try
    {
        r = 7 / x;
    }
    {|HOOK036:catch|}
    {
        r++;
    }
    return r;
}
