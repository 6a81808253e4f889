static string? {|HOOK052:s|};
static string? {|HOOK052:t|};

static long Body(long x)
{
    {|HOOK042:s|} ??= t;
    return 1;
}
