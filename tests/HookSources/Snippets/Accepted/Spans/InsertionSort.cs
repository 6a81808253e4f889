static long Body(long x)
{
    Span<long> s = [3, x, 2, 9];
    for (var i = 1; i < s.Length; i++)
    {
        for (var j = i; j > 0 && s[j - 1] > s[j]; j--)
        {
            (s[j - 1], s[j]) = (s[j], s[j - 1]);
        }
    }
    return s[0] * 3 + s[3];
}
