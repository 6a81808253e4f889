[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    foreach ({|HOOK049:var|} one in new List())
    {
        s_a += one;
    }
    return result;
}

static int s_a;

struct List
{
    public List GetEnumerator() => this;

    public bool MoveNext() => false;

    public int Current => close(3);
}
