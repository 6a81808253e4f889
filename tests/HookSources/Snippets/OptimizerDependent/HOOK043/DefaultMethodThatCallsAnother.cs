interface I
{
    long M() => {|HOOK043:N()|} + 1;
    long N();
}

struct S : I
{
    public long N() => 3;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>(ref T t)
    where T : struct, I => {|HOOK032:t|}.M();

static long Body(long x)
{
    S s;
    return C(ref s);
}
