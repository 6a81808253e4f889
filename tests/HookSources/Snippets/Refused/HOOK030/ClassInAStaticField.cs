class C
{
    public long V;
}

static C? {|HOOK052:s|};

static long Body(long x)
{
    s = {|HOOK030:new C { V = x }|};
    return s.V;
}
