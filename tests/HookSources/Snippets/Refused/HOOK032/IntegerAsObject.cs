static object? {|HOOK052:s|};

static long Body(long x)
{
    s = {|HOOK032:x|};
    return 1;
}
