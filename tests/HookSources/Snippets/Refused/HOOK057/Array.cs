static delegate* unmanaged<int[], int> p;

static long Body(long x) => {|HOOK057:p(null!)|};
