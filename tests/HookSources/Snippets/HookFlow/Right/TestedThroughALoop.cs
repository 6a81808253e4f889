[Intercept("fsync")]
private static partial int Sync(int file)
{
    if (!TryClose(file))
        return -1;
    return Next.Sync(file);
}

static bool TryClose(int file)
{
    for (var i = 0; i < 3; i++)
    {
        if (close(file) == 0)
        {
            return true;
        }
    }
    return false;
}
