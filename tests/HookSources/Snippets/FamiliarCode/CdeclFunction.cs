[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
static int A(int x) => x;

static long Body(long x)
{
    delegate* unmanaged[Cdecl]<int, int> f = &A;
    return f((int)x);
}
