struct N
{
    public long V;
    public N* Next;
}

static long Body(long x)
{
    N a = new() { V = x },
        b = new() { V = 2, Next = &a },
        c = new() { V = 3, Next = &b };
    long r = 0;
    for (var n = &c; n != null; n = n->Next)
    {
        r = r * 10 + n->V;
    }
    return r;
}
