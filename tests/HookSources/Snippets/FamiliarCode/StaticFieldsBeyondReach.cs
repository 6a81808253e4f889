// HOOK056
struct Big
{
    public fixed byte B[1000000000];
}

static Big s_a, s_b, s_c;

static long Body(long x) => s_a.B[x] + s_b.B[x] + s_c.B[x];
