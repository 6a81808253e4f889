static readonly double s = {|HOOK037:Three() / 0.0|};

static double Three() => 3;

static long Body(long x) => (long)s;
