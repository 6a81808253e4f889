static (int, string)? {|HOOK052:s|};

static long Body(long x)
{
    s = null;
    return s.HasValue ? 1 : 2;
}
