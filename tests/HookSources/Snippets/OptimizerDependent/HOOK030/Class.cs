class C
{
    public long V;
}

static long Body(long x)
{
    var c = {|HOOK030:new C { V = x }|};
    return c.V;
}
