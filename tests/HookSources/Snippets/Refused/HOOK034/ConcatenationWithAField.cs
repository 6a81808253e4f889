static string? {|HOOK052:s|};

static long Body(long x) => ({|HOOK034:s + "b"|}).Length;
