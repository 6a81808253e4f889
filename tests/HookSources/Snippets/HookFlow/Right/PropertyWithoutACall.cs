[Intercept("fsync")]
private static partial int Sync(int file)
{
    Closed = file;
    return Next.Sync(Closed);
}

static int s_closed;
static int Closed
{
    get => s_closed;
    set => s_closed = value;
}
