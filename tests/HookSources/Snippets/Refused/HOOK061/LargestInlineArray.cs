[InlineArray(int.MaxValue)]
struct {|HOOK061:B|}
{
    long f;
}

static B* p;

static long Body(long x) => (*p)[1];
