struct D
{
    public int A, B;

    public void Deconstruct(out int a, out int b)
    {
        a = A;
        b = B;
    }
}

static long Body(long x)
{
    var (a, b) = new D { A = (int)x, B = 7 };
    return a * 100 + b;
}
