static readonly byte[] a = new byte[1000];
static readonly byte[] b = new byte[1000];
static readonly byte[] c = new byte[1000];
static readonly byte[] d = new byte[1000];
static readonly byte[] e = new byte[1000];
static readonly byte[] f = new byte[1000];
static readonly byte[] g = new byte[1000];
static readonly byte[] h = new byte[1000];
static readonly byte[] i = new byte[1000];

static long Body(long x)
{
    a[x] = 2;
    return a[x + 1];
}
