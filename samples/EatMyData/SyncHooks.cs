namespace EatMyData;

/// <summary>Answers at once where a program asks to wait until its data is on the disk.</summary>
/// <remarks>A wrong argument still gets the kernel's own answer. What is a cancellation point in this libc (pthreads(7)) remains
/// one, and nothing else becomes one.</remarks>
internal static unsafe partial class SyncHooks
{
    /// <summary>MS_ASYNC and MS_SYNC.</summary>
    private const int Asynchronous = 1;
    private const int Synchronous = 4;

    /// <summary>SYNC_FILE_RANGE_WAIT_BEFORE, _WRITE and _WAIT_AFTER.</summary>
    private const uint AllRangeFlags = 7;

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

    /// <summary>sync(2): has no answer.</summary>
    [Intercept("sync")]
    private static partial void Sync()
    {
    }

    /// <summary>syncfs(2): no cancellation point.</summary>
    [Intercept("syncfs")]
    private static partial int Syncfs(int file) => HoldsData(file) ? 0 : Next.Syncfs(file);

    /// <summary>msync(2): the kernel checks the range. With MS_ASYNC it has done nothing else since Linux 2.6.19; both flags
    /// together are an error that stays one.</summary>
    [Intercept("msync")]
    private static partial int Msync(void* start, nuint length, int flags) =>
        Next.Msync(start, length, (flags & Asynchronous) != 0 ? flags : flags & ~Synchronous);

    /// <summary>sync_file_range(2): without flags the kernel checks the arguments and does nothing else. Flags that it doesn't
    /// know are an error that stays one.</summary>
    [Intercept("sync_file_range")]
    private static partial int SyncFileRange(int file, long offset, long length, uint flags) =>
        Next.SyncFileRange(file, offset, length, flags & ~AllRangeFlags);

    /// <summary>Whether a descriptor is open and stands for what can have data to be written: a file, a folder, a block device.
    /// That is what sync_file_range(2) checks, and without flags all that it does. Of anything else there is no data to wait
    /// for, and the real function says what is wrong.</summary>
    private static bool HoldsData(int file) => SystemCall.SyncFileRange(file, 0, 0, 0) == 0;
}
