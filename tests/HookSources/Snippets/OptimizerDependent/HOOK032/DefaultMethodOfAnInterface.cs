interface I
{
    long M() => 7;
}

struct S : I
{
    public long V;
}

static long C<T>(T t)
    where T : struct, I => {|HOOK032:t|}.M();

static long Body(long x) => C(new S { V = x });
