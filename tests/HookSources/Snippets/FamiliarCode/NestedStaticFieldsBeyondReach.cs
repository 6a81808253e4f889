// HOOK056
struct Big
{
    public fixed long B[100000000];
}

struct Two
{
    public Big A, B;
}

static Two s_a;
static Big s_b;

static class C
{
    public static Big s_c;
}

static long Body(long x) => s_a.A.B[x] + s_b.B[x] + C.s_c.B[x];
