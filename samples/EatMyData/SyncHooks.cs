namespace EatMyData;

/// <summary>Returns at once from functions that wait until data is on the disk.</summary>
/// <remarks>Invalid arguments still get the kernel's own error. A cancellation point of this libc (pthreads(7)) remains one, and
/// nothing else becomes one.</remarks>
internal static unsafe partial class SyncHooks
{
    private const uint AllRangeFlags =
        Fcntl.SYNC_FILE_RANGE_WAIT_BEFORE | Fcntl.SYNC_FILE_RANGE_WRITE | Fcntl.SYNC_FILE_RANGE_WAIT_AFTER;

    /// <summary>fsync(2), a cancellation point.</summary>
    [Intercept("fsync")]
    private static partial int Fsync(int file)
    {
        Cancellation.Test();
        return HoldsData(file) ? 0 : Next.Fsync(file);
    }

    /// <summary>fdatasync(2), a cancellation point.</summary>
    [Intercept("fdatasync")]
    private static partial int Fdatasync(int file)
    {
        Cancellation.Test();
        return HoldsData(file) ? 0 : Next.Fdatasync(file);
    }

    /// <summary>sync(2): returns nothing.</summary>
    [Intercept("sync")]
    private static partial void Sync()
    {
    }

    /// <summary>syncfs(2): not a cancellation point.</summary>
    [Intercept("syncfs")]
    private static partial int Syncfs(int file) => HoldsData(file) ? 0 : Next.Syncfs(file);

    /// <summary>msync(2): the kernel checks the range. With MS_ASYNC it has done nothing else since Linux 2.6.19; both flags
    /// together are an error that stays one.</summary>
    [Intercept("msync")]
    private static partial int Msync(void* start, nuint length, int flags) =>
        Next.Msync(start, length, (flags & SysMman.MS_ASYNC) != 0 ? flags : flags & ~SysMman.MS_SYNC);

    /// <summary>sync_file_range(2): without flags the kernel checks the arguments and does nothing else. Flags that it doesn't
    /// know are an error that stays one.</summary>
    [Intercept("sync_file_range")]
    private static partial int SyncFileRange(int file, long offset, long length, uint flags) =>
        Next.SyncFileRange(file, offset, length, flags & ~AllRangeFlags);

    /// <summary>Whether a descriptor refers to something that can have data to be written: a file, a directory, a block device.
    /// sync_file_range(2) checks that, and does nothing else without flags. Anything else has no data to wait for, and the real
    /// function returns the error.</summary>
    private static bool HoldsData(int file) => SystemCall.SyncFileRange(file, 0, 0, 0) == 0;
}
