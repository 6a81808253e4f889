[MethodImpl(MethodImplOptions.NoInlining)]
static void Set(out string s)
{
    s = "abc";
}

static long Body(long x)
{
    Set(out var s);
    return s.Length;
}
