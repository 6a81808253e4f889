[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    using (Errno.Preserve())
    {
        First(file);
    }
    {|HOOK049:Second(file)|};
    {|HOOK049:Third(file)|};
    return result;
}

static int First(int n) => n == 0 ? close(3) : Second(n - 1);

static int Second(int n) => n == 0 ? 2 : Third(n - 1);

static int Third(int n) => n == 0 ? 3 : First(n - 1);
