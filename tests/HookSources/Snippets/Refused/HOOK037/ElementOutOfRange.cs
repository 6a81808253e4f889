static readonly int[] a = [1];
static readonly int s = {|HOOK037:a[Two()]|};

static int Two() => 2;

static long Body(long x) => s;
