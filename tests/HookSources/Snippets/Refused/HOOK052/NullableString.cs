static string? {|HOOK052:s_t|};

static long Body(long x)
{
    s_t = x > 1 ? "b" : null;
    return s_t == null ? 1 : 2;
}
