[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    if ({|HOOK049:close(file)|} != 0)
    {
        s_failures++;
        return result;
    }
    return result;
}

static int s_failures;
