static object? {|HOOK052:s_o|};

static long Body(long x) => s_o is null ? 1 : 2;
