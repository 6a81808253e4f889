static ref long Pick(ref long a, ref long b, bool first) => ref first ? ref a : ref b;

static long Body(long x)
{
    long y = 5;
    Pick(ref x, ref y, x > 1) += 10;
    return x * 100 + y;
}
