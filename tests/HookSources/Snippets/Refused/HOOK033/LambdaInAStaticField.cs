delegate long D(long x);
static readonly D s_d = {|HOOK033:y => y + 1|};

static long Body(long x) => s_d(x);
