class C
{
    public int V;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static C? Get() => null;

static long Body(long x) => Get()?.V ?? 2;
