static readonly int[] s = [5, 6, 7];

static long Body(long x)
{
    ref var r = ref s[(int)x];
    r += 2;
    return s[(int)x] + s.Length + s[^1];
}
