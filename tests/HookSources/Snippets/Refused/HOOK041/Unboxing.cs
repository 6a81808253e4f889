static object? {|HOOK052:s_o|};

static long Body(long x) => {|HOOK041:(long)s_o!|};
