struct G<T>
{
    public T V;
}

static G<string?> {|HOOK052:s|};

static long Body(long x)
{
    s.V = null;
    return s.V == null ? 1 : 2;
}
