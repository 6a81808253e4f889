static readonly int[] a = [1, 2];

static long Body(long x)
{
    ReadOnlySpan<int> b = {|HOOK031:[.. a, (int)x]|};
    return b.Length;
}
