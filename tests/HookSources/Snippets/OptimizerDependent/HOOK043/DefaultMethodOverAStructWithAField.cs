interface I
{
    long M() => {|HOOK043:N()|} + 1;
    long N();
}

struct S : I
{
    public long V;

    public long N() => V;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>(ref T t)
    where T : struct, I => {|HOOK032:t|}.M();

static long Body(long x)
{
    S s;
    s.V = x;
    return C(ref s);
}
