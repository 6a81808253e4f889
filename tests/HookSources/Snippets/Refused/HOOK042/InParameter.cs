struct S
{
    public string A;
    public long B;
}

static S {|HOOK052:s|};

static void Set(in S t)
{
    {|HOOK042:s|} = t;
}

static long Body(long x)
{
    Set(new S { A = "b" });
    return s.B;
}
