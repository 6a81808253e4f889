// HOOK031
static long P(params ReadOnlySpan<long> s) => s.Length;

static long Body(long x)
{
    Span<long> s = [1, x];
    return P([.. s, x]);
}
