class C
{
    public virtual long V() => 3;
}

class D : C
{
    public override long V() => 4;
}

static C s_o = {|HOOK037:new D()|};

static long Body(long x) => s_o.V() + x;
