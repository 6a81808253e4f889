interface I
{
    long M();
}

struct S : I
{
    public long V;

    public long M() => V;
}

static long Body(long x)
{
    I i = {|HOOK032:new S { V = x }|};
    return {|HOOK043:i.M()|};
}
