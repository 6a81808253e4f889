[ThreadStatic]
static int? s_t = {|HOOK071:0|};

static long Body(long x) => s_t is null ? x : 1;
