class S : IDisposable
{
    public void Dispose() { }
}

static S {|HOOK052:s|} = new();

static long Body(long x)
{
    using ({|HOOK043:s|})
    {
        return x;
    }
}
