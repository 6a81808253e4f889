static readonly int[] a = [1, 2];
static readonly int s = {|HOOK037:a[1]|};

static long Body(long x) => s;
