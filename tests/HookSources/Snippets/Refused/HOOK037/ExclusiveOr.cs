static readonly int s = {|HOOK037:Three() ^ 5|};

static int Three() => 3;

static long Body(long x) => s;
