static long Body(long x)
{
    if (x > 3)
        {|HOOK035:throw null!;|}
    return 1;
}
