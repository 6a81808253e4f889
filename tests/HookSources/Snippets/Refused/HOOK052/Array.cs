static int[] {|HOOK052:s_a|} = [1, 2];

static long Body(long x)
{
    s_a[0] = 3;
    return s_a[x];
}
