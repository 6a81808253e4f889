interface I
{
    static abstract long M();
    static virtual long N() => 8;
}

struct S : I
{
    public static long M() => 1;
}

static long C<T>()
    where T : struct, I => T.M() + T.N();

static long Body(long x) => C<S>();
