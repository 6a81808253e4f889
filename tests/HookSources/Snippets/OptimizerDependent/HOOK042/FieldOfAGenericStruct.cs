static readonly G<int> g = {|HOOK037:new(3)|};

struct G<T>
{
    public T V;

    public G(T v)
    {
        {|HOOK042:V|} = v;
    }
}

static long Body(long x) => g.V;
