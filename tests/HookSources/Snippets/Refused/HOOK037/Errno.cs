static readonly int s = {|HOOK037:Errno.Value|};

static long Body(long x) => s;
