[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
struct S
{
    public int A;
}

static long Body(long x) => new S { A = (int)x }.A;
