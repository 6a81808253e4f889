[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static long A(long x) => x ^ 5;

static long Body(long x)
{
    delegate* unmanaged[Cdecl]<long, long> f = &A;
    return f(x);
}
