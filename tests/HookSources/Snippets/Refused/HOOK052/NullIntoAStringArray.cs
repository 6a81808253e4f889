static string[]? {|HOOK052:a|};

static long Body(long x)
{
    a![x] = null!;
    return 1;
}
