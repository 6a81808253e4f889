[StructLayout(LayoutKind.Explicit)]
struct {|HOOK061:B|}
{
    [FieldOffset(2_147_483_640)]
    public long F;
}

static B* p;

static long Body(long x) => p->F + sizeof(B);
