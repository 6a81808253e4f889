interface I
{
    static abstract long M();
}

class S : I
{
    public static long M() => 3;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>()
    where T : I => T.M();

static long Body(long x) => C<S>();
