[{|HOOK038:ThreadStatic|}]
static string? s_t;

static long Body(long x)
{
    s_t = "abc";
    return s_t.Length;
}
