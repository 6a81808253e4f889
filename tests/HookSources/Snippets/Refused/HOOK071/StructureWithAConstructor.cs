struct S
{
    public long A;

    public S() => A = 7;
}

[ThreadStatic]
static S s_t = {|HOOK071:new S()|};

static long Body(long x) => s_t.A + x;
