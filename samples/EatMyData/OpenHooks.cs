namespace EatMyData;

/// <summary>Opens files without the flags by which every write would wait for the disk.</summary>
/// <remarks>O_SYNC contains the bit of O_DSYNC. The mode is the variadic argument: if the program passed none, it is an arbitrary value
/// that libc ignores. creat(2) has no flags to remove.</remarks>
internal static unsafe partial class OpenHooks
{
    /// <summary>open(2).</summary>
    [Intercept("open"), Intercept("open64")]
    private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags & ~Fcntl.O_SYNC, mode);

    /// <summary>openat(2).</summary>
    [Intercept("openat"), Intercept("openat64")]
    private static partial int OpenAt(int directory, byte* path, int flags, uint mode) =>
        Next.OpenAt(directory, path, flags & ~Fcntl.O_SYNC, mode);

    /// <summary>Called by programs that were compiled with _FORTIFY_SOURCE and pass no mode; glibc ends the program if one is
    /// needed.</summary>
    [Intercept("__open_2"), Intercept("__open64_2")]
    private static partial int OpenChecked(byte* path, int flags) => Next.OpenChecked(path, flags & ~Fcntl.O_SYNC);

    /// <summary>The same for openat(2).</summary>
    [Intercept("__openat_2"), Intercept("__openat64_2")]
    private static partial int OpenAtChecked(int directory, byte* path, int flags) =>
        Next.OpenAtChecked(directory, path, flags & ~Fcntl.O_SYNC);
}
