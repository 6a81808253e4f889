[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    return result == 0 && !TryClose(file) ? -1 : result;
}

static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;
