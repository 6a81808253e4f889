[Intercept("fsync")]
private static partial int Sync(int file)
{
    Closing closing = {|HOOK049:file|};
    return Next.Sync(closing.File);
}

struct Closing
{
    public int File;

    public static implicit operator Closing(int file)
    {
        close(file);
        return default;
    }
}
