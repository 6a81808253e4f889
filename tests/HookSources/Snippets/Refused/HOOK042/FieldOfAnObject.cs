class C
{
    public C? Next;
}

static readonly C s = {|HOOK037:new()|};

static long Body(long x)
{
    {|HOOK042:s.Next|} = s;
    return 1;
}
