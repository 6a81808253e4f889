[MethodImpl(MethodImplOptions.NoInlining)]
static void Set(out string s, string t)
{
    {|HOOK042:s|} = t;
}

static long Body(long x)
{
    Set(out var s, "a");
    return s.Length;
}
