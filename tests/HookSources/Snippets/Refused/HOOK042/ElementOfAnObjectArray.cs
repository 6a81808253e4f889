static object[] s_a = {|HOOK037:["a", "b"]|};

static long Body(long x)
{
    {|HOOK042:s_a[x]|} = s_a[1];
    return 1;
}
