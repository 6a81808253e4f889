interface I
{
    long M();
}

struct S : I
{
    public long V;

    public long M() => V;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(I i) => {|HOOK043:i.M()|};

static long Body(long x) => C({|HOOK032:new S { V = x }|});
