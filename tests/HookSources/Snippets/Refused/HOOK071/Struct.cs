struct S
{
    public long A;
    public long B;
}

[ThreadStatic]
static S s_t = {|HOOK071:new S { A = 1 }|};

static long Body(long x) => s_t.A + s_t.B;
