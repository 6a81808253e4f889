static object? {|HOOK052:s_o|};

static long Body(long x) => {|HOOK041:s_o is string|} ? 1 : 2;
