// HOOK031
struct E(int n)
{
    int _i;
    public int Current => _i;

    public bool MoveNext() => _i++ < n;

    public E GetEnumerator() => this;
}

static long Body(long x)
{
    int[] s = [.. new E(3)];
    return s.Length;
}
