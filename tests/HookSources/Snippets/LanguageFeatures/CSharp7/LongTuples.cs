static (long, int, byte, short, long, int, byte, short, long, int) T(long x) =>
    (x, 1, 2, 3, 4, 5, 6, 7, 8, 9);

static long Body(long x)
{
    var t = T(x);
    var (a, _, _, _, _, _, _, b, _, c) = t;
    return a + b + c + t.Item10;
}
