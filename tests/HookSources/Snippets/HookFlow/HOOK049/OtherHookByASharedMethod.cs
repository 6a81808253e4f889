[Intercept("fsync")]
private static partial int Sync(int file)
{
    {|HOOK049:ToWrite(file)|};
    return ToSync(file);
}

[Intercept("fdatasync")]
private static partial int Write(int file)
{
    {|HOOK049:ToSync(file)|};
    return ToWrite(file);
}

[Intercept("syncfs")]
private static partial int All(int file)
{
    {|HOOK049:ToSync(file)|};
    {|HOOK049:ToWrite(file)|};
    return Next.All(file);
}

static int ToSync(int file) => Next.Sync(file);

static int ToWrite(int file) => Next.Write(file);
