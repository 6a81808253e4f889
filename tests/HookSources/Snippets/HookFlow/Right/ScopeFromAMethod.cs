[Intercept("fsync")]
private static partial int Sync(int file)
{
    var errno = Begin();
    close(file);
    errno.Restore();
    return Next.Sync(file);
}

static Errno.Scope Begin() => Errno.Preserve();
