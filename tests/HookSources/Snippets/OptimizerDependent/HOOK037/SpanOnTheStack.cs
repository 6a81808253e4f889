static readonly int s = {|HOOK037:Span()|};

static int Span()
{
    Span<int> b = stackalloc int[3];
    b[1] = 2;
    return b[1];
}

static long Body(long x) => s;
