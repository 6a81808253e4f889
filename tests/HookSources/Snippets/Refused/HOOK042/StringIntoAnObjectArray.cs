static object[]? {|HOOK052:a|};

static long Body(long x)
{
    {|HOOK042:a![x]|} = "b";
    return 1;
}
