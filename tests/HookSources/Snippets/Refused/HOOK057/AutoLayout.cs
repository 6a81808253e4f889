[StructLayout(LayoutKind.Auto)]
struct S
{
    public int A;
    public long B;
    public byte C;
}

static delegate* unmanaged<S, int> p;

static long Body(long x) => {|HOOK057:p(default)|};
