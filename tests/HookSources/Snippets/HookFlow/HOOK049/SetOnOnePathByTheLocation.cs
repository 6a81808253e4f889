[Intercept("fsync")]
private static partial int Sync(int file)
{
    var e = *__errno_location();
    var result = Next.Sync(file);
    {|HOOK049:close(file)|};
    if (file > 3)
    {
        *__errno_location() = 5;
    }
    return result;
}
