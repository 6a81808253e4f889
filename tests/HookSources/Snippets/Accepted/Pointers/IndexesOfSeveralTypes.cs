static readonly long[] s = new long[4];

static long Body(long x)
{
    s[x]++;
    s[(uint)x & 3] += 2;
    s[(byte)x & 3] += 4;
    long r = 0;
    for (var i = 0; i < s.Length; i++)
    {
        r = r * 10 + s[i];
    }
    return r;
}
