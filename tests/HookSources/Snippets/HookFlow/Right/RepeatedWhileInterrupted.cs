[Intercept("fsync")]
private static partial int Sync(int file)
{
    using (Errno.Preserve())
    {
        close(3);
    }
    int result;
    do
    {
        result = Next.Sync(file);
    } while (result < 0 && Errno.Value == Errno.EINTR);
    return result;
}
