static delegate* unmanaged<out int, int> p;

static long Body(long x) => {|HOOK057:p(out var y)|};
