static delegate* <long, long>[] s_d = {|HOOK037:[&T, &T]|};

static long T(long y) => y;

static long Body(long x) => s_d[x](x);
