static bool? And(bool? a, bool? b) => a & b;

static long Body(long x)
{
    bool? n = x > 1 ? null : x > 0;
    return (And(n, true) == true ? 1 : 0)
        + (And(n, false) == false ? 2 : 0)
        + (n is null ? 4 : 8)
        + ((n | true) == true ? 16 : 0);
}
