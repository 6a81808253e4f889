/// <summary>Tells the calls of the program from those of the hook's own work.</summary>
internal static partial class GuardedSync
{
    [Intercept("fsync")]
    private static partial int Sync(int file)
    {
        using var guard = ReentrancyGuard.Enter();
        return guard.IsNested ? -1 : Next.Sync(file);
    }
}
