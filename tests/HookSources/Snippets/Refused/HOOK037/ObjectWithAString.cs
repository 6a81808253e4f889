class C
{
    public string V = "a";
}

static readonly C s = {|HOOK037:new()|};

static long Body(long x) => s.V.Length;
