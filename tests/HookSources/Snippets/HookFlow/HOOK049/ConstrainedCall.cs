[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Run(new Call())|};
    return result;
}

static void Run<T>(T call)
    where T : struct, ICall => call.Go();

interface ICall
{
    void Go();
}

struct Call : ICall
{
    public void Go() => close(3);
}
