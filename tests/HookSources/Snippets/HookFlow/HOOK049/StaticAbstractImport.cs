[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Run<Call>()|};
    return result;
}

static void Run<T>()
    where T : struct, ICall => Deep<T>();

static void Deep<T>()
    where T : struct, ICall => T.close(3);

interface ICall
{
    static abstract int close(int file);
}

struct Call : ICall
{
    [DllImport("libc")]
    public static extern int close(int file);
}
