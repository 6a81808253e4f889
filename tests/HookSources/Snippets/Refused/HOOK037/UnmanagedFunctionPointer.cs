[UnmanagedCallersOnly]
static long T(long y) => y;

static readonly delegate* unmanaged<long, long> d = {|HOOK037:&T|};

static long Body(long x) => d(x);
