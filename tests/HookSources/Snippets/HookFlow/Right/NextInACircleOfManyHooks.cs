[Intercept("fsync")]
private static partial int Sync(int file)
{
    using (Errno.Preserve())
    {
        WriteFirst(file);
        WriteSecond(file);
    }
    SyncFirst(file);
    return SyncSecond(file);
}

[Intercept("fdatasync")]
private static partial int Write(int file)
{
    using (Errno.Preserve())
    {
        SyncFirst(file);
        SyncSecond(file);
    }
    WriteFirst(file);
    return WriteSecond(file);
}

[Intercept("syncfs")]
private static partial int All(int file)
{
    using (Errno.Preserve())
    {
        SyncFirst(file);
        SyncSecond(file);
        WriteFirst(file);
        WriteSecond(file);
    }
    return Next.All(file);
}

static int SyncFirst(int n) => n == 0 ? Next.Sync(n) : SyncSecond(n - 1);

static int SyncSecond(int n) => n == 0 ? 0 : SyncFirst(n - 1);

static int WriteFirst(int n) => n == 0 ? Next.Write(n) : WriteSecond(n - 1);

static int WriteSecond(int n) => n == 0 ? 0 : WriteFirst(n - 1);
