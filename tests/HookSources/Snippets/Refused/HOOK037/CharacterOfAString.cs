static readonly char s = {|HOOK037:"abc"[1]|};

static long Body(long x) => s;
