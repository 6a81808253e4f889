[field: {|HOOK038:ThreadStatic|}]
static string? T { get; set; }

static long Body(long x)
{
    T = "abc";
    return T.Length;
}
