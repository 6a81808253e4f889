static delegate* unmanaged<int, object> p;

static long Body(long x) => {|HOOK057:p(3)|} == null ? 1 : 2;
