[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    if ({|HOOK049:TryClose(file)|})
    {
        s_closed++;
    }
    return result;
}

static int s_closed;

static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;
