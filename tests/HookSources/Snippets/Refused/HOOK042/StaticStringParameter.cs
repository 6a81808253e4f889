static string {|HOOK052:s|} = "";

[MethodImpl(MethodImplOptions.NoInlining)]
static void Set(string t)
{
    {|HOOK042:s|} = t;
}

static long Body(long x)
{
    Set("a");
    return s.Length;
}
