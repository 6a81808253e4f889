static readonly long s = {|HOOK037:A.V + 1|};

static class A
{
    public static long V = 3;
}

static long Body(long x) => s;
