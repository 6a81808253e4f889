class S : IDisposable
{
    public virtual void Dispose() { }
}

static S? {|HOOK052:s|};

static long Body(long x)
{
    using ({|HOOK043:s|})
    {
        return x;
    }
}
