static long Body(long x)
{
    {|HOOK028:dynamic|} d = x;
    return d + 1;
}
