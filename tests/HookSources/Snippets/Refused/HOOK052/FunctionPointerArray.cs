static delegate* <long, long>[]? {|HOOK052:s|};

static long Body(long x) => s == null ? 1 : s[0](x);
