static long C(delegate* unmanaged[Stdcall]<int, int>* p) => {|HOOK057:p[1](3)|};

static long Body(long x) => C(null);
