[StructLayout(LayoutKind.Sequential, Size = 5000)]
struct S
{
    public long A;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C(ref S s) => s.A;

static long {|HOOK047:Body|}(long x)
{
    S s = default;
    s.A = x;
    return C(ref s);
}
