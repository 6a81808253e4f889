static (int, long, byte) Make(long x) => ((int)x, x * 2, (byte)x);

static long Body(long x)
{
    var (a, b, c) = Make(x);
    (a, c) = (c, (byte)a);
    return a + b + c;
}
