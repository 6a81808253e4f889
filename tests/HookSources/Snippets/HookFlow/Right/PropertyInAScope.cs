[Intercept("fsync")]
private static partial int Sync(int file)
{
    using (Errno.Preserve())
    {
        s_closed += Closed;
    }
    return Next.Sync(file);
}

static int s_closed;
static int Closed => close(3);
