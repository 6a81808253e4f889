static delegate* unmanaged<int, ref int> p;

static long Body(long x) => {|HOOK057:p(3)|};
