[Intercept("fsync")]
private static partial int Sync(int file)
{
    Closing closing = default;
    closing = {|HOOK049:closing + closing|};
    return Next.Sync(closing.File);
}

struct Closing
{
    public int File;

    public static Closing operator +(Closing a, Closing b)
    {
        close(a.File);
        return b;
    }
}
