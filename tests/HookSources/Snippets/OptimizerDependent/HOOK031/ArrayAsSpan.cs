static long Body(long x)
{
    Span<long> s = {|HOOK031:new long[] { 1, 2, 3 }|};
    return s[(int)x];
}
