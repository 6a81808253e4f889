static readonly int s = checked({|HOOK037:Two() * 3|});

static int Two() => 2;

static long Body(long x) => s;
