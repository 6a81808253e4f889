struct S
{
    public string T;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Set(ref S s)
{
    s.T = "abc";
}

static long Body(long x)
{
    S s = default;
    Set(ref s);
    return s.T.Length;
}
