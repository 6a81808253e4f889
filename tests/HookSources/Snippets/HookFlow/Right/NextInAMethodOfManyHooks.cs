[Intercept("fsync")]
private static partial int Sync(int file)
{
    using (Errno.Preserve())
    {
        ToWrite(file);
        ToAll(file);
    }
    ToSync(file);
    return ToSync(file);
}

[Intercept("fdatasync")]
private static partial int Write(int file)
{
    using (Errno.Preserve())
    {
        ToSync(file);
        ToAll(file);
    }
    ToWrite(file);
    return ToWrite(file);
}

[Intercept("syncfs")]
private static partial int All(int file)
{
    using (Errno.Preserve())
    {
        ToSync(file);
        ToWrite(file);
    }
    ToAll(file);
    return ToAll(file);
}

static int ToSync(int file) => Next.Sync(file);

static int ToWrite(int file) => Next.Write(file);

static int ToAll(int file) => Next.All(file);
