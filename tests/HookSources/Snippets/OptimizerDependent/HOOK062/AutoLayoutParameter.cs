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
    delegate* unmanaged<long, int> p = (delegate* unmanaged<long, int>)
        (delegate* unmanaged<S, int>)&C;
    return p(3);
}
