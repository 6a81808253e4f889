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
    public Walk GetEnumerator()
    {
        close(3);
        return default;
    }
}

struct Walk
{
    public bool MoveNext() => false;

    public int Current => 1;
}
