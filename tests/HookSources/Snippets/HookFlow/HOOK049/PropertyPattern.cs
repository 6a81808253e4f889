[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    return new Pair() is { {|HOOK049:A|}: 3 } ? result : result;
}

struct Pair
{
    public int A => close(3);
}
