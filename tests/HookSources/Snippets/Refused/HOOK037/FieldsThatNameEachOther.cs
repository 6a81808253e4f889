static class A
{
    public static readonly long V = {|HOOK037:B.V + 1|};
    public static readonly long W = 2;
}

static class B
{
    public static readonly long V = {|HOOK037:A.W + 1|};
}

static long Body(long x) => A.V + B.V;
