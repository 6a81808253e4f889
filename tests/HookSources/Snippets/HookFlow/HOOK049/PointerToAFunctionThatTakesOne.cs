[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    delegate* <delegate* <int, int>, int, int> apply = &Apply;
    {|HOOK049:apply(&close, file)|};
    return result;
}

static int Apply(delegate* <int, int> f, int file) => f(file);
