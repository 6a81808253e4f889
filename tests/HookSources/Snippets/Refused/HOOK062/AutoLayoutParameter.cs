[StructLayout(LayoutKind.Auto)]
struct S
{
    public int A;
    public long B;
    public byte C;
}

[UnmanagedCallersOnly]
static int C({|HOOK062:S|} s) => s.A;

static long Body(long x)
{
    delegate* unmanaged<S, int> p = &C;
    return {|HOOK057:p(default)|};
}
