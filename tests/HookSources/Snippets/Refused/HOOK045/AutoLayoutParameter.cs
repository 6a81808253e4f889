[StructLayout(LayoutKind.Auto)]
struct S
{
    public int A;
    public long B;
    public byte C;
}

[DllImport("libc")]
static extern int f1({|HOOK045:S|} s);

static long Body(long x) => f1(default);
