struct {|HOOK061:B|}
{
    public fixed byte F[2_000_000_000], G[2_000_000_000];
}

static B* p;

static long Body(long x) => p->F[1] + p->G[2] + sizeof(B);
