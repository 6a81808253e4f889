static readonly (byte, int)[] s = [(1, 10), (2, 20), (3, 30)];

static long Body(long x)
{
    foreach (var (k, v) in s)
    {
        if (k == x)
        {
            return v;
        }
    }
    return -1;
}
