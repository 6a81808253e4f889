static readonly int[] s = [1, 2, 3];

static long Body(long x)
{
    ref readonly var r = ref {|HOOK052:s|};
    return r[x] + r.Length;
}
