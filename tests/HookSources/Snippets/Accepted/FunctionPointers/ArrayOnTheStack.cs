static long A(long v) => v + 1;

static long B(long v) => v * 2;

static long Body(long x)
{
    var f = stackalloc delegate* <long, long>[] { &A, &B };
    return f[0](x) + f[1](x) + f[x & 1](f[(x >> 1) & 1](x));
}
