class C
{
    public int V = Errno.Value;
}

static readonly C s = {|HOOK037:new()|};

static long Body(long x) => s.V;
