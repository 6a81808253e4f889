static readonly int s = {|HOOK037:Span()|};

static int Span()
{
    ReadOnlySpan<int> b = [1, 2, 3];
    return b[1];
}

static long Body(long x) => s;
