static readonly delegate* <long, long> s_d = {|HOOK037:&T|};

static long T(long y) => y;

static long Body(long x) => s_d(x);
