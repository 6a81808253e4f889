[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    var e = Errno.Value;
    {|HOOK049:close(file)|};
    if (file > 3)
    {
        Errno.Value = e;
    }
    return result;
}
