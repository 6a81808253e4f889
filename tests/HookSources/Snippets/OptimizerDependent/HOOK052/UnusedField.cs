static string? {|HOOK052:s|};

static long Body(long x) => x;
