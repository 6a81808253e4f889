[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    var errno = Errno.Preserve();
    if (file > 3)
    {
        close(file);
        errno.Restore();
    }
    return result;
}
