[field: ThreadStatic]
static long T { get; set; } = {|HOOK071:5|};

static long Body(long x) => T += x;
