using FakeTime.Clocks;

namespace FakeTime;

/// <summary>The times of files, moved as the calendar is: a file that was written a minute ago is a minute old.</summary>
/// <remarks>A call that succeeded has written the status, so the memory is there.</remarks>
internal static unsafe partial class FileTimeHooks
{
    /// <summary>stat(2).</summary>
    [Intercept("stat"), Intercept("stat64")]
    private static partial int GetStatus(byte* path, Stat* status) => Change(Next.GetStatus(path, status), status);

    /// <summary>lstat(2).</summary>
    [Intercept("lstat"), Intercept("lstat64")]
    private static partial int GetLinkStatus(byte* path, Stat* status) => Change(Next.GetLinkStatus(path, status), status);

    /// <summary>fstat(2).</summary>
    [Intercept("fstat"), Intercept("fstat64")]
    private static partial int GetFileStatus(int file, Stat* status) => Change(Next.GetFileStatus(file, status), status);

    /// <summary>fstatat(2).</summary>
    [Intercept("fstatat"), Intercept("fstatat64")]
    private static partial int GetStatusAt(int directory, byte* path, Stat* status, int flags) =>
        Change(Next.GetStatusAt(directory, path, status, flags), status);

    /// <summary>stat(2) of programs that were linked with glibc before 2.33.</summary>
    [Intercept("__xstat"), Intercept("__xstat64")]
    private static partial int OldGetStatus(int version, byte* path, Stat* status) =>
        Change(Next.OldGetStatus(version, path, status), status);

    /// <summary>lstat(2) of those.</summary>
    [Intercept("__lxstat"), Intercept("__lxstat64")]
    private static partial int OldGetLinkStatus(int version, byte* path, Stat* status) =>
        Change(Next.OldGetLinkStatus(version, path, status), status);

    /// <summary>fstat(2) of those.</summary>
    [Intercept("__fxstat"), Intercept("__fxstat64")]
    private static partial int OldGetFileStatus(int version, int file, Stat* status) =>
        Change(Next.OldGetFileStatus(version, file, status), status);

    /// <summary>fstatat(2) of those.</summary>
    [Intercept("__fxstatat"), Intercept("__fxstatat64")]
    private static partial int OldGetStatusAt(int version, int directory, byte* path, Stat* status, int flags) =>
        Change(Next.OldGetStatusAt(version, directory, path, status, flags), status);

    /// <summary>statx(2): the kernel says which times it wrote.</summary>
    [Intercept("statx")]
    private static partial int GetExtendedStatus(int directory, byte* path, int flags, uint mask, StatX* status)
    {
        var result = Next.GetExtendedStatus(directory, path, flags, mask, status);
        if (result == 0 && FakeClock.ChangesDates)
        {
            Change(status->Mask & SysStat.STATX_ATIME, &status->AccessTime);
            Change(status->Mask & SysStat.STATX_MTIME, &status->ModificationTime);
            Change(status->Mask & SysStat.STATX_CTIME, &status->ChangeTime);
            Change(status->Mask & SysStat.STATX_BTIME, &status->BirthTime);
        }

        return result;
    }

    private static int Change(int result, Stat* status)
    {
        if (result == 0 && FakeClock.ChangesDates)
        {
            status->AccessTime = FakeClock.ToFakeDate(status->AccessTime);
            status->ModificationTime = FakeClock.ToFakeDate(status->ModificationTime);
            status->ChangeTime = FakeClock.ToFakeDate(status->ChangeTime);
        }

        return result;
    }

    private static void Change(uint isThere, StatXTimestamp* time)
    {
        if (isThere != 0)
        {
            var fake = FakeClock.ToFakeDate(new TimeSpec { Seconds = time->Seconds, Nanoseconds = time->Nanoseconds });
            time->Seconds = fake.Seconds;
            time->Nanoseconds = (uint)fake.Nanoseconds;
        }
    }
}
