static System.Collections.IEnumerable A()
{
    {|HOOK039:yield return null!;|}
}

static long Body(long x)
{
    A();
    return x;
}
