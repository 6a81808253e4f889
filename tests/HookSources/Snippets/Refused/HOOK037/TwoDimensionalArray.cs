static readonly int[,] s_t =
{|HOOK037:{
    { 1, 2 },
    { 3, 4 },
}|};

static long Body(long x) => s_t[(int)x, 1];
