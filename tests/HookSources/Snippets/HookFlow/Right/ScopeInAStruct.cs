[Intercept("fsync")]
private static partial int Sync(int file)
{
    if (file == 0)
    {
        return Next.Sync(file);
    }
    using var keep = new Keep();
    close(file);
    return file > 3 ? 0 : 1;
}

ref struct Keep
{
    readonly Errno.Scope _errno;

    public Keep() => _errno = Errno.Preserve();

    public void Dispose() => _errno.Restore();
}
