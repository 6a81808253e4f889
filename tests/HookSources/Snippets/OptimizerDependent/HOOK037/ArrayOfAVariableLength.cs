static readonly int n = 3;
static readonly int[] a = {|HOOK037:new int[n]|};

static long Body(long x) => a[x];
