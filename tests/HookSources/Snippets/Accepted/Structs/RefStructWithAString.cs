ref struct R
{
    string s;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public R(string t)
    {
        s = t;
    }

    public int L => s.Length;
}

static long Body(long x) => new R(x > 1 ? "a" : "bc").L;
