static readonly T[] s = [(T)1, (T)2, (T)100, (T)7];

static long Body(long x)
{
    unchecked
    {
        s[x & 3] += (T)x;
        return (long)s[(int)x & 3] + (long)s[(byte)x & 1];
    }
}
