namespace EatMyData;

/// <summary>Opens files without the flags by which every write would wait for the disk.</summary>
/// <remarks>The mode is the variadic argument: where the program passed none it is whatever lay in the register, and libc
/// ignores it as it would have. creat(2) has no flags, so there is nothing to take away from it.</remarks>
internal static unsafe partial class OpenHooks
{
    // O_DSYNC, and the bit that O_SYNC has besides it (asm-generic/fcntl.h, which x64 and arm64 share).
    private const int SyncFlags = 0x1000 | 0x100000;

    /// <summary>open(2).</summary>
    [Intercept("open"), Intercept("open64")]
    private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags & ~SyncFlags, mode);

    /// <summary>openat(2).</summary>
    [Intercept("openat"), Intercept("openat64")]
    private static partial int OpenAt(int folder, byte* path, int flags, uint mode) =>
        Next.OpenAt(folder, path, flags & ~SyncFlags, mode);

    /// <summary>What a program calls that was compiled with _FORTIFY_SOURCE and gives no mode; glibc ends the program where
    /// one is needed.</summary>
    [Intercept("__open_2"), Intercept("__open64_2")]
    private static partial int OpenChecked(byte* path, int flags) => Next.OpenChecked(path, flags & ~SyncFlags);

    /// <summary>The same for openat(2).</summary>
    [Intercept("__openat_2"), Intercept("__openat64_2")]
    private static partial int OpenAtChecked(int folder, byte* path, int flags) =>
        Next.OpenAtChecked(folder, path, flags & ~SyncFlags);
}
