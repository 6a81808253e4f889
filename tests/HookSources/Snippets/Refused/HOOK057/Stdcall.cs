static delegate* unmanaged[Stdcall]<int, int> p;

static long Body(long x) => {|HOOK057:p(3)|};
