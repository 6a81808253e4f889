static delegate* unmanaged<in int, int> p;

static long Body(long x)
{
    int y = 3;
    return {|HOOK057:p(in y)|};
}
