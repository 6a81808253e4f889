[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    var copy = result;
    var errno = Errno.Value;
    if (({|HOOK049:close(3)|} & 7) == 3)
    {
        Errno.Value = errno;
        return copy;
    }
    return Next.Sync(file);
}
