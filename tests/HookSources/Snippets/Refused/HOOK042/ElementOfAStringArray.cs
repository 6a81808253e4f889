static string[] s_a = {|HOOK037:["a", "b"]|};

static long Body(long x)
{
    {|HOOK042:s_a[0]|} = "c";
    return s_a[0].Length;
}
