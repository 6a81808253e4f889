static long Body(long x)
{
    {|HOOK028:decimal|} d = x;
    return (long)(d * 2);
}
