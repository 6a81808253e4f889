struct S
{
    public string T;
}

static S {|HOOK052:s_s|};

static long Body(long x)
{
    s_s.T = "a";
    return s_s.T.Length;
}
