[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    foreach (var one in {|HOOK049:new List()|})
    {
        result += one;
    }
    return result;
}

struct List
{
    public List GetEnumerator() => this;

    public bool MoveNext() => close(3) == 0;

    public int Current => 1;
}
