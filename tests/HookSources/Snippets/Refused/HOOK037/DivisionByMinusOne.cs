static readonly int s = {|HOOK037:M() / -1|};

static int M() => int.MinValue;

static long Body(long x) => s;
