static readonly int[] s = [5, 6, 7];

static long Body(long x)
{
    fixed (int* p = s)
    {
        p[1]++;
        return p[(x & 1) + 1];
    }
}
