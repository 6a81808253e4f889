/// <summary>Tells the calls of the program from those of the hook's own work.</summary>
internal static partial class GuardedSync
{
    [Intercept("fsync")]
    private static partial int Sync(int file)
    {
        using var guard = ReentrancyGuard.Enter();
        if (guard.IsNested)
        {
            return Next.Sync(file);
        }

        // The hook's own work.
        return Next.Sync(file);
    }
}
