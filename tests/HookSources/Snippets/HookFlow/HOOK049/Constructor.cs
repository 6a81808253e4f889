[Intercept("fsync")]
private static partial int Sync(int file)
{
    _ = {|HOOK049:new Closing(file)|};
    return Next.Sync(file);
}

readonly struct Closing
{
    public Closing(int file) => close(file);
}
