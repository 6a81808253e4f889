[Intercept("fsync")]
private static partial int Sync(int file)
{
    var before = 0;
    var last = 0;
    for (var i = 0; i < 3; i++)
    {
        before = last;
        last = Next.Sync(file);
    }
    var errno = Errno.Value;
    if (({|HOOK049:close(3)|} & 7) == 3)
    {
        Errno.Value = errno;
        return before;
    }
    return Next.Sync(file);
}
