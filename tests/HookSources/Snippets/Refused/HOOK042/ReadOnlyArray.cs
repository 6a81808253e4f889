static readonly int[] a = [1];
static int[]? {|HOOK052:s|};

static long Body(long x)
{
    {|HOOK042:s|} = a;
    return s[0];
}
