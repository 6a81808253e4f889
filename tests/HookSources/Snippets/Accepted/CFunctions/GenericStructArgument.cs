struct G<T>
{
    public T V;
}

[DllImport("*")]
static extern int test_single(G<int> o);

static long Body(long x) => test_single(new G<int> { V = (int)x });
