struct T
{
    public long A, B, C;
}

[DllImport("*")]
static extern T test_rotate(T t);

static long Body(long x)
{
    var t = test_rotate(
        new T
        {
            A = x,
            B = 2,
            C = 3,
        }
    );
    return t.A * 100 + t.B * 10 + t.C;
}
