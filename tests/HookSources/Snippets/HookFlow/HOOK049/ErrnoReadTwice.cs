[Intercept("fsync")]
private static partial int Sync(int file)
{
    var e = Errno.Value;
    var result = Next.Sync(file);
    e = Errno.Value;
    {|HOOK049:close(file)|};
    e = Errno.Value;
    Errno.Value = e;
    return result;
}
