static readonly byte[] a = {|HOOK037:new byte[32768]|};

static long Body(long x)
{
    a[x] = 2;
    return a[x + 1];
}
