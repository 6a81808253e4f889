[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    if (!TryClose(file))
    {
        result = -1;
    }
    return result;
}

static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;
