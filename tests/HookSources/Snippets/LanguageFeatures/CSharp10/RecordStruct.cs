// HOOK028
record struct R(long A, int B);

static long Body(long x)
{
    var r = new R(x, 2);
    var (a, b) = r with { B = 3 };
    return r == new R(1, 2) ? a : b;
}
