[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Run<Call>()|};
    return result;
}

static int Run<T>()
    where T : struct, ICall
{
    delegate* <int, int> f = &T.Add;
    return f(3);
}

interface ICall
{
    static abstract int Add(int a);
}

struct Call : ICall
{
    public static int Add(int a) => close(a);
}
