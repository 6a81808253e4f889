[Intercept("fsync")]
private static partial int Sync(int file)
{
    var before = Errno.Preserve();
    close(file);
    before.Restore();
    var result = Next.Sync(file);
    var after = Errno.Preserve();
    close(file);
    after.Restore();
    return result;
}
