static readonly object s = {|HOOK037:3|};

static long Body(long x) => s == null ? 1 : 2;
