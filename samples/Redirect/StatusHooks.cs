using Redirect.Paths;

namespace Redirect;

/// <summary>What files are, and whether they may be used.</summary>
internal static unsafe partial class StatusHooks
{
    /// <summary>stat(2).</summary>
    [Intercept("stat"), Intercept("stat64")]
    private static partial int GetStatus(byte* path, Stat* status) =>
        Next.GetStatus(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>lstat(2).</summary>
    [Intercept("lstat"), Intercept("lstat64")]
    private static partial int GetLinkStatus(byte* path, Stat* status) =>
        Next.GetLinkStatus(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>fstatat(2).</summary>
    [Intercept("fstatat"), Intercept("fstatat64")]
    private static partial int GetStatusAt(int directory, byte* path, Stat* status, int flags) =>
        Next.GetStatusAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status, flags);

    /// <summary>stat(2) of programs that were linked with glibc before 2.33.</summary>
    [Intercept("__xstat"), Intercept("__xstat64")]
    private static partial int OldGetStatus(int version, byte* path, Stat* status) =>
        Next.OldGetStatus(version, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>lstat(2) of those.</summary>
    [Intercept("__lxstat"), Intercept("__lxstat64")]
    private static partial int OldGetLinkStatus(int version, byte* path, Stat* status) =>
        Next.OldGetLinkStatus(version, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>fstatat(2) of those.</summary>
    [Intercept("__fxstatat"), Intercept("__fxstatat64")]
    private static partial int OldGetStatusAt(int version, int directory, byte* path, Stat* status, int flags) =>
        Next.OldGetStatusAt(version, directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status, flags);

    /// <summary>statx(2).</summary>
    [Intercept("statx")]
    private static partial int GetExtendedStatus(int directory, byte* path, int flags, uint mask, StatX* status) =>
        Next.GetExtendedStatus(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags, mask, status);

    /// <summary>statfs(2).</summary>
    [Intercept("statfs"), Intercept("statfs64")]
    private static partial int GetFileSystem(byte* path, void* status) =>
        Next.GetFileSystem(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>statvfs(3).</summary>
    [Intercept("statvfs"), Intercept("statvfs64")]
    private static partial int GetPosixFileSystem(byte* path, void* status) =>
        Next.GetPosixFileSystem(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), status);

    /// <summary>pathconf(3).</summary>
    [Intercept("pathconf")]
    private static partial long GetPathLimit(byte* path, int name) =>
        Next.GetPathLimit(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name);

    /// <summary>ftok(3), a key that is made of the file.</summary>
    [Intercept("ftok")]
    private static partial int GetKey(byte* path, int project) =>
        Next.GetKey(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), project);

    /// <summary>access(2).</summary>
    [Intercept("access")]
    private static partial int MayAccess(byte* path, int mode) =>
        Next.MayAccess(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>eaccess(3).</summary>
    [Intercept("eaccess")]
    private static partial int MayAccessEffectively(byte* path, int mode) =>
        Next.MayAccessEffectively(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>euidaccess(3), the same by its other name.</summary>
    [Intercept("euidaccess")]
    private static partial int MayAccessAsEffectiveUser(byte* path, int mode) =>
        Next.MayAccessAsEffectiveUser(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>faccessat(2).</summary>
    [Intercept("faccessat")]
    private static partial int MayAccessAt(int directory, byte* path, int mode, int flags) =>
        Next.MayAccessAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, flags);

    /// <summary>inotify_add_watch(2).</summary>
    [Intercept("inotify_add_watch")]
    private static partial int Watch(int instance, byte* path, uint mask) =>
        Next.Watch(instance, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mask);
}
