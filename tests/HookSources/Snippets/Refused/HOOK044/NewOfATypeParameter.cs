[MethodImpl(MethodImplOptions.NoInlining)]
static T C<T>()
    where T : new() => {|HOOK044:new T()|};

struct S
{
    public long V;
}

static long Body(long x) => C<S>().V;
