struct N
{
    public int? V;
}

[DllImport("*")]
static extern int test_optional(N o);

static long Body(long x) => test_optional(new N { V = x > 1 ? (int)x : null });
