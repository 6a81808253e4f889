class C { }

sealed class D : C
{
    public long V;
}

static C s_o = {|HOOK037:new D()|};

static long Body(long x) => ({|HOOK041:(D)s_o|}).V;
