static volatile string? {|HOOK052:s|};

static long Body(long x)
{
    s = "a";
    return s.Length;
}
