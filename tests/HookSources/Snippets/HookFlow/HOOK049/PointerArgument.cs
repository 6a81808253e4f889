[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Apply(&close, file)|};
    return result;
}

static int Apply(delegate* <int, int> f, int file) => f(file);
