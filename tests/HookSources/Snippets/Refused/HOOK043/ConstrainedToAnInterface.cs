interface I
{
    long M();
}

class S : I
{
    public long M() => 3;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>(T i)
    where T : I => {|HOOK043:i.M()|};

static S {|HOOK052:s|} = new();

static long Body(long x) => C(s);
