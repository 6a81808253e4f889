[InlineArray(134217722)]
struct {|HOOK061:B|}
{
    byte f;
}

static B* p;

static long Body(long x) => (*p)[1] + sizeof(B);
