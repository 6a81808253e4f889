struct E
{
    fixed byte F[4500];

    public bool MoveNext()
    {
        F[1]++;
        return F[2] == 0;
    }

    public int Current => F[3];
}

struct L
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public E GetEnumerator() => default;
}

static long {|HOOK047:Body|}(long x)
{
    foreach (var b in new L())
    {
        x += b;
    }
    return x;
}
