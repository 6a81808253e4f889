static (int, string) {|HOOK052:v|};

static long Body(long x)
{
    var t = (3, x > 1 ? "a" : "b");
    {|HOOK042:v|} = t;
    return v.Item1;
}
