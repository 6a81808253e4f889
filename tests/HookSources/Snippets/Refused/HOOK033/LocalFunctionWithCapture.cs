delegate long D(long x);

static long Body(long x)
{
    return A({|HOOK033:Local|}, x);
    long Local(long y) => y + x;
}

static long A(D d, long x) => d(x);
