static delegate* unmanaged<string, int> p;

static long Body(long x) => {|HOOK057:p("a")|};
