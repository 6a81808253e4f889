struct S
{
    public long A;
}

[ThreadStatic]
static S? s_t = {|HOOK071:new S()|};

static long Body(long x) => s_t is null ? x : 1;
