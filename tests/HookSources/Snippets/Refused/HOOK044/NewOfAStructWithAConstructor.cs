[MethodImpl(MethodImplOptions.NoInlining)]
static T C<T>()
    where T : struct => {|HOOK044:new T()|};

struct S
{
    public long V;

    public S()
    {
        V = 8;
    }
}

static long Body(long x) => C<S>().V;
