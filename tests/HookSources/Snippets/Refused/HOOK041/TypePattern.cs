class C { }

sealed class D : C
{
    public long V;
}

static C s_o = {|HOOK037:new D()|};

static long Body(long x) =>
    s_o switch
    {
        {|HOOK041:D d|} => d.V,
        _ => 2,
    };
