[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    return new Pair() is {|HOOK049:(3, 1)|} ? result : result;
}

struct Pair
{
    public void Deconstruct(out int a, out int b)
    {
        a = close(3);
        b = 1;
    }
}
