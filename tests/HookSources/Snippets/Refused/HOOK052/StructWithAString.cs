struct S
{
    public long V;
    public string? T;
}

static S {|HOOK052:s|};

static long Body(long x)
{
    s.V = x;
    return s.V;
}
