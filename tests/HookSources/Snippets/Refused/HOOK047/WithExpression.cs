struct S
{
    public long A;
    public fixed byte F[4500];
}

static S s;

[MethodImpl(MethodImplOptions.NoInlining)]
static void U(ref S s) { }

static long {|HOOK047:Body|}(long x)
{
    s = s with { A = 3 };
    U(ref s);
    return 1;
}
