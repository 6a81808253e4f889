[ThreadStatic]
static long s_t = {|HOOK071:5|};

static long Body(long x) => s_t += x;
