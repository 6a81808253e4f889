static readonly G<string> g = {|HOOK037:new("a")|};

struct G<T>
{
    public T V;

    public G(T v)
    {
        {|HOOK042:V|} = v;
    }
}

static long Body(long x) => g.V.Length;
