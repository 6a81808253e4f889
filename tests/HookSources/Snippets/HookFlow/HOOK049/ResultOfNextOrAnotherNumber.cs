[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    if (file == 3)
    {
        result = 5;
    }
    var errno = Errno.Value;
    if (({|HOOK049:close(3)|} & 7) == 3)
    {
        Errno.Value = errno;
        return result;
    }
    return Next.Sync(file);
}
