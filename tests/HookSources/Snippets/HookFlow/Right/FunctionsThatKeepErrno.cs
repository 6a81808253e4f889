[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_a = htons(3) + abs(file) + (getenv(null) == null ? 1 : 0);
    return result;
}

static int s_a;
