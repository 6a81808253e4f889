static readonly nuint s = {|HOOK037:(nuint)Three() << 40|};

static int Three() => 3;

static long Body(long x) => (long)s;
