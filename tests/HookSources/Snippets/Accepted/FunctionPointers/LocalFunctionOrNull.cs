static long Body(long x)
{
    static long F(long v) => v ^ 5;
    delegate* <long, long> f = x > 1 ? &F : null;
    return f == null ? -1 : f(x);
}
