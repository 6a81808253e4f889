[Intercept("fsync")]
private static partial int Sync(int file) => Next.Write(file) == -1 ? -1 : Next.Sync(file);

[Intercept("fdatasync")]
private static partial int Write(int file)
{
    using (Errno.Preserve())
    {
        Next.Sync(file);
    }
    return Next.Write(file);
}
