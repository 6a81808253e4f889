[Intercept("fsync")]
private static partial int Sync(int file)
{
    {|HOOK049:Next.Write(file)|};
    return Next.Sync(file);
}

[Intercept("fdatasync")]
private static partial int Write(int file)
{
    var result = Next.Write(file);
    {|HOOK049:Next.Sync(file)|};
    return result;
}
