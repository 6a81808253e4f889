[Intercept("fsync")]
private static partial int Sync(int file) => file > 3 && !TryClose(file) ? -1 : Next.Sync(file);

static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;
