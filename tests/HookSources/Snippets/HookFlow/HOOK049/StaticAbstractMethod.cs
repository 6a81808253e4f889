[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Run<Call>()|};
    return result;
}

static void Run<T>()
    where T : struct, ICall => T.Go();

interface ICall
{
    static abstract void Go();
}

struct Call : ICall
{
    public static void Go() => close(3);
}
