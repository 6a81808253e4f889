[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    foreach (var one in new List())
    {
        result += one;
    }
    return result;
}

struct List
{
    int _i;

    public List GetEnumerator() => this;

    public bool MoveNext() => _i++ < 3;

    public int Current => 1;
}
