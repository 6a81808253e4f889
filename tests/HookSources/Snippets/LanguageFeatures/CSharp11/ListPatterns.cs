static readonly int[] a = [1, 2, 3];

static long Body(long x)
{
    ReadOnlySpan<int> s = [1, 2];
    return (a is [1, .., 3] ? 1 : 2)
        + (s is [_, .. var r] ? r.Length : 3)
        + ("abc" is ['a', .., 'c'] ? 1 : 2);
}
