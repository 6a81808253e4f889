class C
{
    public int[] V = {|HOOK031:[1, 2]|};
}

static readonly C s = {|HOOK037:new()|};

static long Body(long x) => s.V.Length;
