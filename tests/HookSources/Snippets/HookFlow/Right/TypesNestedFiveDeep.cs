[Intercept("fsync")]
private static partial int Sync(int file) => Run<Wrap<Wrap<Wrap<Wrap<Wrap<Plain>>>>>>(file) + Next.Sync(file);

static int Run<T>(int file)
    where T : struct, ICall => T.Go(file);

interface ICall
{
    static abstract int Go(int file);
}

struct Wrap<T> : ICall
    where T : struct, ICall
{
    public static int Go(int file) => T.Go(file);
}

struct Plain : ICall
{
    public static int Go(int file) => file;
}

struct Closing : ICall
{
    public static int Go(int file) => close(file);
}
