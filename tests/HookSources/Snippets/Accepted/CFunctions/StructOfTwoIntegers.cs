struct P
{
    public int A, B;
}

[DllImport("*")]
static extern P test_swap(P p);

static long Body(long x)
{
    var p = test_swap(new P { A = (int)x, B = 7 });
    return p.A * 1000L + p.B;
}
