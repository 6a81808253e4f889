static object? {|HOOK052:s|};

static long Body(long x)
{
    s = {|HOOK030:new object()|};
    return 1;
}
