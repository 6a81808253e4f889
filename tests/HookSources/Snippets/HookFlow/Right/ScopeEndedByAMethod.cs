[Intercept("fsync")]
private static partial int Sync(int file)
{
    var errno = Errno.Preserve();
    close(file);
    End(errno);
    return Next.Sync(file);
}

static void End(Errno.Scope errno) => errno.Restore();
