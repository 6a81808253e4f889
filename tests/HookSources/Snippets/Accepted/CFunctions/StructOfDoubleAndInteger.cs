struct M
{
    public double A;
    public int B;
}

[DllImport("*")]
static extern M test_mixed(M m, int by);

static long Body(long x)
{
    var m = test_mixed(new M { A = 1.5, B = 4 }, (int)x & 0xFF);
    return (long)(m.A * 10) + m.B;
}
