[Intercept("fsync")]
private static partial int Sync(int file)
{
    Closing closing = default;
    s_closed += {|HOOK049:closing[file]|};
    return Next.Sync(file);
}

static int s_closed;

struct Closing
{
    public int this[int file] => close(file);
}
