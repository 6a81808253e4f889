static readonly (string?, int) {|HOOK052:s|};

static long Body(long x) => s.Item2 + x;
