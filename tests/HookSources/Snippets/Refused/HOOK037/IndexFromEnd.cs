static readonly Index s = {|HOOK037:^1|};

static long Body(long x) => s.Value;
