static delegate* unmanaged[Thiscall]<int, int> p;

static long Body(long x) => {|HOOK057:p(3)|};
