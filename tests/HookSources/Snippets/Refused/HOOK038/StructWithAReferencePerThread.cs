struct S
{
    public long Number;
    public string Text;
}

[{|HOOK038:ThreadStatic|}]
static S s_t;

static long Body(long x)
{
    s_t.Number += x;
    return s_t.Number;
}
