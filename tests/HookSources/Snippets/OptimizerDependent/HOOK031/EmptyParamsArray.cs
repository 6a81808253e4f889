static long Sum(params long[] v) => v.Length;

static long Body(long x) => {|HOOK031:Sum()|};
