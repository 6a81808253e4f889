[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Even(file)|};
    return result;
}

static int Even(int n) => n == 0 ? 0 : Odd(n - 1);

static int Odd(int n) => n == 0 ? close(3) : Even(n - 1);
