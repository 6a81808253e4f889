[Intercept("fsync")]
private static partial int Sync(int file)
{
    Close(file);
    return Next.Sync(file);
}

static void Close(int file)
{
    using var errno = Errno.Preserve();
    close(file);
}
