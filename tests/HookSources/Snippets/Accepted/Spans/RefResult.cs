static ref int Max(Span<int> s)
{
    ref var m = ref s[0];
    foreach (ref var v in s)
    {
        if (v > m)
        {
            m = ref v;
        }
    }
    return ref m;
}

static long Body(long x)
{
    Span<int> s = [3, (int)x, 5, 1];
    Max(s) = 0;
    return s[0] + s[1] * 10 + s[2] * 100 + s[3] * 1000;
}
