static readonly string[] a = {|HOOK037:new string[4]|};

static long Body(long x) => a[x] == null ? 1 : 2;
