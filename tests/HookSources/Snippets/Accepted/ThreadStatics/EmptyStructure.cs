struct S
{
    public long A;
    public long B;
}

[ThreadStatic]
static S s_t = new S();

[ThreadStatic]
static S s_u = new();

static long Body(long x)
{
    s_t.A += x;
    s_u.B += s_t.A;
    return s_t.A + s_u.B;
}
