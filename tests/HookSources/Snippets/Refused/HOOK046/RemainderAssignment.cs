static double s_d = 3;

static long Body(long x)
{
    {|HOOK046:s_d %= x|};
    return 1;
}
