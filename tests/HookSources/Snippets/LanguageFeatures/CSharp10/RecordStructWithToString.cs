// HOOK028
record struct R
{
    public long A;

    public override readonly string ToString() => "r";
}

static long Body(long x) => new R().ToString().Length;
