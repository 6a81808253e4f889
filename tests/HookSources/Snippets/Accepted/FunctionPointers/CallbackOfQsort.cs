[UnmanagedCallersOnly]
static int Compare(long* a, long* b) =>
    *a < *b ? -1
    : *a > *b ? 1
    : 0;

[DllImport("libc")]
static extern void qsort(long* s, nuint n, nuint size, delegate* unmanaged<long*, long*, int> f);

static long Body(long x)
{
    var s = stackalloc long[] { 5, x, -3, 9 };
    qsort(s, 4, 8, &Compare);
    return s[0] * 3 + s[1] * 5 + s[3];
}
