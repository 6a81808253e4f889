[Intercept("fsync")]
private static partial int Sync(int file)
{
    using (Errno.Preserve())
    {
        Again();
    }
    return Go(file);
}

static void Again() => Next.Sync(3);

static int Go(int file) => Next.Sync(file);
