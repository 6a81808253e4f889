class C
{
    public long V = 3;
}

static C {|HOOK052:s_o|} = new();

static long Body(long x) => s_o.V++ + x;
