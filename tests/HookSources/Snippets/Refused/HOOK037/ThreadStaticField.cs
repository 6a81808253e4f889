[ThreadStatic]
static int s_t;

static readonly int s_copy = {|HOOK037:s_t|};

static long Body(long x) => s_copy + s_t++;
