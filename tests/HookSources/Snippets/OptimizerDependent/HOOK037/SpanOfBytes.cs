static readonly int s = {|HOOK037:Span()|};

static int Span()
{
    ReadOnlySpan<byte> b = "abc"u8;
    return b[1];
}

static long Body(long x) => s;
