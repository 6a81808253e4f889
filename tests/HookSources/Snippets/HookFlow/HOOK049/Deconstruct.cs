[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:(var a, var b) = new Pair()|};
    return result;
}

struct Pair
{
    public void Deconstruct(out int a, out int b)
    {
        a = close(3);
        b = 1;
    }
}
