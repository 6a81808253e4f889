[Intercept("fsync")]
private static partial int Sync(int file)
{
    var errno = Errno.Preserve();
    var result = Next.Sync(file);
    errno = Errno.Preserve();
    {|HOOK049:close(file)|};
    if (file > 3)
    {
        return result;
    }
    errno.Restore();
    return result;
}
