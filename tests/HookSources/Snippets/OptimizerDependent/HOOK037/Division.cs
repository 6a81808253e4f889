static readonly int s = {|HOOK037:7 / Two() - 3|};

static int Two() => 2;

static long Body(long x) => s;
