[StructLayout(LayoutKind.Auto)]
struct S
{
    public int A;
    public long B;
}

struct T
{
    public S V;
}

[DllImport("libc")]
static extern int f1({|HOOK045:T|} s);

static long Body(long x) => f1(default);
