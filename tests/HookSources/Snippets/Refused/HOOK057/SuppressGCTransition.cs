static delegate* unmanaged[SuppressGCTransition]<string, int> p;

static long Body(long x) => {|HOOK057:p("a")|};
