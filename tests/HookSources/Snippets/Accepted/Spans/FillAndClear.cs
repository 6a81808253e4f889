static long Body(long x)
{
    Span<int> s = stackalloc int[8];
    for (var i = 0; i < s.Length; i++)
    {
        s[i] = i * (int)x;
    }
    s[2..5].Fill(7);
    s.Slice(5).Clear();
    long r = 0;
    foreach (ref var v in s)
    {
        v++;
        r = r * 2 + v;
    }
    return r;
}
