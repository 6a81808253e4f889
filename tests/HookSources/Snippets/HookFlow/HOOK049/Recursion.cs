[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Loop(file)|};
    return result;
}

static int Loop(int n) => n == 0 ? close(3) : Loop(n - 1);
